namespace EMiningLive.Web.Live.Feeds;

/// <summary>As much as is written at once: whoever takes a piece in time reads.</summary>
internal static class Piece
{
    /// <summary>Bytes of a piece; a frame that is larger is one of its own.</summary>
    public const int Bytes = 64 * 1024;

    public static IEnumerable<IReadOnlyCollection<FrameText>> Of(IEnumerable<FrameText> frames)
    {
        var (piece, bytes) = (new List<FrameText>(), 0);
        foreach (var frame in frames)
        {
            if (bytes > 0 && bytes + frame.Json.Length > Bytes)
            {
                yield return piece;
                (piece, bytes) = ([], 0);
            }

            piece.Add(frame);
            bytes += frame.Json.Length;
        }

        if (bytes > 0) yield return piece;
    }
}
