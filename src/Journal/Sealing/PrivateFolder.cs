namespace EMiningLive.Journal;

/// <summary>A folder that only the account of this process may enter.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static DirectoryInfo At(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        var folder = Directory.CreateDirectory(path, OwnerAlone);
        folder.UnixFileMode = OwnerAlone;
        return folder;
    }
}
