namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>A disk of so many megabytes (tmpfs; root alone may mount one), and what fills it.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("emining-disk-").FullName;
        await Programs.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0755", "emining-disk", folder);
        return new(folder);
    }

    /// <summary>Takes all the room that there is.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append);
        foreach (var size in (int[])[1 << 20, 1 << 12])
        {
            try { while (true) { file.Write(new byte[size]); file.Flush(); } }
            catch (IOException) { /* full, for pieces of this size */ }
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Programs.Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }
}
