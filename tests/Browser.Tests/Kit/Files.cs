using System.Text;
using Microsoft.Playwright;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>Files that a visitor takes from a page and gives to another.</summary>
public static class Files
{
    public static async Task<string> Download(this Visitor visitor, string link)
    {
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.Locator(link).First.ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>Chooses that record on the page that checks records.</summary>
    public static async Task Check(this Visitor visitor, string record)
    {
        await visitor.Page.GotoAsync("/verify");
        await visitor.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "record.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(record) });
    }
}
