using System.Collections.Immutable;

namespace EMiningLive.Domain.Inbox;

/// <summary>What a notice tells.</summary>
public static class NoticeKinds
{
    public const string Invited = "invited";
    public const string Outbid = "outbid";
    public const string DocumentChanged = "documentChanged";
    public const string StageChanged = "stageChanged";
    public const string DeadlineNear = "deadlineNear";
    public const string Named = "named";
    public const string Awarded = "awarded";
    public const string Frozen = "frozen";
    public const string Message = "message";

    public static readonly ImmutableArray<string> All = [Invited, Outbid, DocumentChanged, StageChanged, DeadlineNear, Named, Awarded, Frozen, Message];
}
