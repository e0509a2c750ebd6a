using System.Globalization;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Doors;

/// <summary>From where and how many, as a query asks for: <c>?after=0&amp;limit=1000</c>.</summary>
public readonly record struct Paging(long After, int Limit)
{
    public const int MaxLimit = 1000;

    public static Reading<Paging> Read(string? after, string? limit)
    {
        if (Number(after, 0, long.MaxValue, 0) is not { } from) return new Refusal.Invalid("after", "is not a whole number from 0");
        if (Number(limit, 1, MaxLimit, MaxLimit) is not { } count) return new Refusal.Invalid("limit", "is not a whole number from 1 to 1000");
        return new Paging(from, (int)count);
    }

    private static long? Number(string? text, long least, long most, long otherwise)
    {
        if (text is null) return otherwise;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
    }
}
