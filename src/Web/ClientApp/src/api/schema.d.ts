/** The words of the wire. Made from docs/openapi.json by `npm run types`; not to be edited. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptAsked: {
            token: string;
            password: string;
        };
        Accepted: {
            id: string;
            email: string;
        };
        AmountAsked: {
            amount: string;
            currency: string;
        } | string;
        /** @enum {string} */
        Annulment: "tooFewOffers" | "noBid";
        AuctionView: {
            stage: components["schemas"]["Stage"];
            best: null | components["schemas"]["BestBid"];
            minNext: null | components["schemas"]["Money"];
            /** Format: date-time */
            closesAt: null | string;
            /** Format: int64 */
            remainingMs?: number;
            /** Format: date-time */
            hardStopAt?: string;
            bidders: components["schemas"]["BidderView"][];
            ladder: components["schemas"]["LadderRow"][];
            offers?: components["schemas"]["OpenedOffer"][];
            qualified?: components["schemas"]["BidderId"][];
            floor?: components["schemas"]["Money"];
            proposal?: components["schemas"]["Proposal"];
            mine?: components["schemas"]["Mine"];
            outcome?: components["schemas"]["Outcome"];
            reserve?: components["schemas"]["Money"];
            /** Format: int64 */
            bids: number;
        };
        /** @enum {string} */
        Audience: "room" | "party" | "host";
        BestBid: {
            bidder: components["schemas"]["BidderId"];
            amount: components["schemas"]["Money"];
        };
        BidderId: string;
        BidderView: {
            bidder: components["schemas"]["BidderId"];
            party?: components["schemas"]["PartyId"];
        };
        ChecklistItem: {
            item: string;
            met: boolean;
            note?: components["schemas"]["LocalText"];
        };
        Colleague: {
            id: string;
            name: string;
            roles: components["schemas"]["Role"][];
            /** Format: date-time */
            joinedAt: string;
            invitedBy?: string;
        };
        /** Format: uuid */
        CommandId: string;
        /** @enum {string} */
        CommandType: "admit" | "expel" | "clear" | "open" | "pause" | "resume" | "freeze" | "unfreeze" | "cancel" | "close" | "openOffers" | "appoint" | "say" | "bid" | "sealOffer";
        CreateRoom: {
            kind: components["schemas"]["RoomKind"];
            title: components["schemas"]["LocalText"];
            project?: string;
            rules?: components["schemas"]["RulesAsked"];
            id?: string;
        };
        FeedId: string;
        Frame: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            who: null | string;
            what: null | string;
            /** Format: byte */
            whoSalt: null | string;
            /** Format: byte */
            whatSalt: null | string;
            /** Format: byte */
            whoHash: string;
            /** Format: byte */
            whatHash: string;
            /** Format: byte */
            head: string;
        };
        FramesPage: {
            frames: components["schemas"]["Frame"][];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
        };
        HeadNow: {
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            /** Format: date-time */
            now: string;
        };
        InvitationAsked: {
            email: string;
            name: string;
            party: string;
            roles: components["schemas"]["Role"][];
            partyName?: string;
        };
        InvitationMade: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LadderRow: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            bidder?: components["schemas"]["BidderId"];
            amount?: components["schemas"]["Money"];
            auto?: boolean;
            /** Format: date-time */
            closesAt?: string;
            reason?: components["schemas"]["Move"];
        };
        /** @enum {string} */
        Language: "en" | "zh" | "ur";
        LanguageAsked: {
            language: components["schemas"]["Language"];
        };
        LocalText: {
            en: string;
            zh?: string;
            ur?: string;
        } | string;
        LoginAsked: {
            email: string;
            password: string;
            twoFactorCode?: string;
            twoFactorRecoveryCode?: string;
        };
        Me: {
            viewpoint: string;
            bidder?: components["schemas"]["BidderId"];
            may: components["schemas"]["CommandType"][];
        };
        MeView: {
            id: string;
            name: string;
            language: components["schemas"]["Language"];
            party: components["schemas"]["PartyLine"];
            roles: components["schemas"]["Role"][];
        };
        Mine: {
            limit?: components["schemas"]["Money"];
            offer?: components["schemas"]["Money"];
        };
        Money: {
            amount: string;
            currency: string;
        };
        /** @enum {string} */
        Move: "quietPeriod" | "outage";
        OpenedOffer: {
            bidder: components["schemas"]["BidderId"];
            amount: components["schemas"]["Money"];
            /** Format: int32 */
            rank: number;
            /** Format: int64 */
            seq: number;
        };
        Outcome: {
            winner?: components["schemas"]["BidderId"];
            amount?: components["schemas"]["Money"];
            reserveMet: boolean;
            annulled?: components["schemas"]["Annulment"];
        };
        OwnStanding: {
            bidder: components["schemas"]["BidderId"];
            standing: components["schemas"]["Standing"];
        };
        PartyId: string;
        /** @enum {unknown} */
        PartyKind: "authority" | "company" | "organiser" | "observer";
        PartyLine: {
            id: string;
            name: string;
            kind: components["schemas"]["PartyKind"];
        };
        PartyView: {
            party: components["schemas"]["PartyId"];
            as: components["schemas"]["Place"];
            appointed: {
                [key: string]: components["schemas"]["Post"];
            };
            checklist?: components["schemas"]["ChecklistItem"][];
        };
        PersonHere: {
            person: components["schemas"]["PersonId"];
            party: components["schemas"]["PartyId"];
            name?: string;
            partyName?: string;
            viewpoint: string;
            state: components["schemas"]["Presence"];
        };
        PersonId: string;
        /** @enum {string} */
        Phase: "draft" | "open" | "paused" | "frozen" | "closed" | "cancelled";
        /** @enum {string} */
        Place: "bidder" | "counterparty" | "observer";
        /** @enum {string} */
        Post: "lead" | "delegate" | "adviser" | "interpreter";
        /** @enum {string} */
        Presence: "here" | "away";
        /** @enum {string} */
        Preset: "english" | "twoStage" | "placer";
        Problem: {
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            refusal?: components["schemas"]["Refusal"];
            detail?: string;
        };
        Proposal: {
            by: components["schemas"]["PersonId"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until?: string;
        };
        Receipt: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            /** Format: byte */
            head: string;
        };
        RefreshAsked: {
            refreshToken: string;
        };
        Refusal: components["schemas"]["RefusalInvalid"] | components["schemas"]["RefusalSignedOut"] | components["schemas"]["RefusalNotAllowed"] | components["schemas"]["RefusalNotFound"] | components["schemas"]["RefusalTooManyRequests"] | components["schemas"]["RefusalUnavailable"] | components["schemas"]["RefusalNotOpen"] | components["schemas"]["RefusalClosed"] | components["schemas"]["RefusalTooLow"] | components["schemas"]["RefusalOffStep"] | components["schemas"]["RefusalWrongCurrency"] | components["schemas"]["RefusalNotQualified"] | components["schemas"]["RefusalAlreadyDone"] | components["schemas"]["RefusalCommandReused"] | components["schemas"]["RefusalDiverged"];
        RefusalAlreadyDone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "alreadyDone";
        };
        RefusalClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closed";
        };
        RefusalCommandReused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commandReused";
        };
        RefusalDiverged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "diverged";
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
        };
        RefusalInvalid: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invalid";
            field: string;
            why: string;
        };
        RefusalNotAllowed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notAllowed";
        };
        RefusalNotFound: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notFound";
        };
        RefusalNotOpen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notOpen";
        };
        RefusalNotQualified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notQualified";
        };
        RefusalOffStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "offStep";
            /** @description A decimal in a string. */
            step: string;
        };
        RefusalSignedOut: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "signedOut";
        };
        RefusalTooLow: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tooLow";
            minNext?: components["schemas"]["Money"];
        };
        RefusalTooManyRequests: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tooManyRequests";
            /** Format: int32 */
            retryAfterMs: number;
        };
        RefusalUnavailable: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unavailable";
            /** Format: int32 */
            retryAfterMs: number;
        };
        RefusalWrongCurrency: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "wrongCurrency";
        };
        /** @enum {string} */
        Role: "admin" | "organiser" | "official" | "delegate" | "observer";
        RoomCommand: components["schemas"]["RoomCommandAdmit"] | components["schemas"]["RoomCommandExpel"] | components["schemas"]["RoomCommandClear"] | components["schemas"]["RoomCommandOpen"] | components["schemas"]["RoomCommandPause"] | components["schemas"]["RoomCommandResume"] | components["schemas"]["RoomCommandFreeze"] | components["schemas"]["RoomCommandUnfreeze"] | components["schemas"]["RoomCommandCancel"] | components["schemas"]["RoomCommandClose"] | components["schemas"]["RoomCommandOpenOffers"] | components["schemas"]["RoomCommandAppoint"] | components["schemas"]["RoomCommandSay"] | components["schemas"]["RoomCommandBid"] | components["schemas"]["RoomCommandSealOffer"];
        RoomCommandAdmit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "admit";
            party: components["schemas"]["PartyId"];
            as: components["schemas"]["Place"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandAppoint: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "appoint";
            person: components["schemas"]["PersonId"];
            as: components["schemas"]["Post"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandBid: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "bid";
            amount: components["schemas"]["Money"];
            upTo?: {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            id: string;
        };
        RoomCommandCancel: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cancel";
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandClear: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "clear";
            party: components["schemas"]["PartyId"];
            item: string;
            met: boolean;
            note?: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandClose: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "close";
            /** Format: uuid */
            id: string;
        };
        RoomCommandExpel: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "expel";
            party: components["schemas"]["PartyId"];
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandFreeze: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "freeze";
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandOpen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "open";
            /** Format: uuid */
            id: string;
        };
        RoomCommandOpenOffers: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "openOffers";
            /** Format: uuid */
            id: string;
        };
        RoomCommandPause: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "pause";
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandResume: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "resume";
            /** Format: uuid */
            id: string;
        };
        RoomCommandSay: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "say";
            text: string;
            lang: components["schemas"]["Language"];
            to: components["schemas"]["Audience"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandSealOffer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sealOffer";
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            id: string;
        };
        RoomCommandUnfreeze: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unfreeze";
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        RoomEvent: components["schemas"]["RoomEventRoomCreated"] | components["schemas"]["RoomEventReserveSealed"] | components["schemas"]["RoomEventPartyAdmitted"] | components["schemas"]["RoomEventPartyExpelled"] | components["schemas"]["RoomEventPersonAppointed"] | components["schemas"]["RoomEventEligibilityChanged"] | components["schemas"]["RoomEventSaid"] | components["schemas"]["RoomEventOpened"] | components["schemas"]["RoomEventBidderNumbered"] | components["schemas"]["RoomEventPaused"] | components["schemas"]["RoomEventResumed"] | components["schemas"]["RoomEventFrozen"] | components["schemas"]["RoomEventUnfrozen"] | components["schemas"]["RoomEventCancelled"] | components["schemas"]["RoomEventRoomClosed"] | components["schemas"]["RoomEventBidPlaced"] | components["schemas"]["RoomEventLimitSet"] | components["schemas"]["RoomEventClosingMoved"] | components["schemas"]["RoomEventOfferSealed"] | components["schemas"]["RoomEventOpeningProposed"] | components["schemas"]["RoomEventOffersOpened"] | components["schemas"]["RoomEventAnnulled"] | components["schemas"]["RoomEventAuctionClosed"] | components["schemas"]["RoomEventBiddersNamed"];
        RoomEventAnnulled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "annulled";
            reason: components["schemas"]["Annulment"];
        };
        RoomEventAuctionClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "auctionClosed";
            winner?: components["schemas"]["BidderId"];
            amount?: components["schemas"]["Money"];
            reserveMet: boolean;
        };
        RoomEventBidPlaced: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "bidPlaced";
            bidder: components["schemas"]["BidderId"];
            amount: components["schemas"]["Money"];
            auto: boolean;
        };
        RoomEventBidderNumbered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "bidderNumbered";
            bidder: components["schemas"]["BidderId"];
            party: components["schemas"]["PartyId"];
        };
        RoomEventBiddersNamed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "biddersNamed";
            names: {
                [key: string]: components["schemas"]["PartyId"];
            };
        };
        RoomEventCancelled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cancelled";
            reason: components["schemas"]["LocalText"];
        };
        RoomEventClosingMoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closingMoved";
            /** Format: date-time */
            closesAt: string;
            reason: components["schemas"]["Move"];
            /** Format: date-time */
            hardStopAt?: string;
        };
        RoomEventEligibilityChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "eligibilityChanged";
            party: components["schemas"]["PartyId"];
            item: string;
            met: boolean;
            note?: components["schemas"]["LocalText"];
        };
        RoomEventFrozen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "frozen";
            reason: components["schemas"]["LocalText"];
        };
        RoomEventLimitSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "limitSet";
            bidder: components["schemas"]["BidderId"];
            upTo: components["schemas"]["Money"];
        };
        RoomEventOfferSealed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "offerSealed";
            bidder: components["schemas"]["BidderId"];
            amount: components["schemas"]["Money"];
        };
        RoomEventOffersOpened: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "offersOpened";
            offers: components["schemas"]["OpenedOffer"][];
            floor: components["schemas"]["Money"];
            qualified: components["schemas"]["BidderId"][];
            /** Format: date-time */
            closesAt: string;
            /** Format: date-time */
            hardStopAt?: string;
        };
        RoomEventOpened: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "opened";
            /** Format: date-time */
            closesAt?: string;
        };
        RoomEventOpeningProposed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "openingProposed";
        };
        RoomEventPartyAdmitted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partyAdmitted";
            party: components["schemas"]["PartyId"];
            as: components["schemas"]["Place"];
        };
        RoomEventPartyExpelled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "partyExpelled";
            party: components["schemas"]["PartyId"];
            reason: components["schemas"]["LocalText"];
        };
        RoomEventPaused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "paused";
            reason: components["schemas"]["LocalText"];
        };
        RoomEventPersonAppointed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "personAppointed";
            person: components["schemas"]["PersonId"];
            as: components["schemas"]["Post"];
        };
        RoomEventReserveSealed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reserveSealed";
            reserve: components["schemas"]["Money"];
        };
        RoomEventResumed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "resumed";
            /** Format: date-time */
            closesAt?: string;
            /** Format: date-time */
            hardStopAt?: string;
            /** Format: date-time */
            offersDueAt?: string;
        };
        RoomEventRoomClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closed";
        };
        RoomEventRoomCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "roomCreated";
            kind: components["schemas"]["RoomKind"];
            title: components["schemas"]["LocalText"];
            project?: string;
            rules: components["schemas"]["Rules"];
            host: components["schemas"]["PartyId"];
        };
        RoomEventSaid: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "said";
            text: components["schemas"]["Spoken"];
            to: components["schemas"]["Audience"];
        };
        RoomEventUnfrozen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unfrozen";
            reason: components["schemas"]["LocalText"];
            /** Format: date-time */
            closesAt?: string;
            /** Format: date-time */
            hardStopAt?: string;
            /** Format: date-time */
            offersDueAt?: string;
        };
        /** @enum {string} */
        RoomKind: "auction" | "negotiation" | "meeting";
        RoomMade: {
            id: string;
        };
        RoomRecord: {
            feed: components["schemas"]["FeedId"];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            frames: components["schemas"]["Frame"][];
        };
        RoomSummary: {
            id: string;
            kind: components["schemas"]["RoomKind"];
            title: components["schemas"]["LocalText"];
            phase: components["schemas"]["Phase"];
            project: null | string;
            /** Format: date-time */
            closesAt: null | string;
            /** Format: int64 */
            version: number;
            stage?: components["schemas"]["Stage"];
            best?: components["schemas"]["BestBid"];
            /** Format: int32 */
            bidders?: number;
            namesKept?: boolean;
            mine?: components["schemas"]["OwnStanding"];
        };
        RoomView: {
            id: string;
            kind: components["schemas"]["RoomKind"];
            title: components["schemas"]["LocalText"];
            project?: string;
            phase: components["schemas"]["Phase"];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            me: components["schemas"]["Me"];
            host: components["schemas"]["PartyId"];
            rules: components["schemas"]["Rules"];
            parties: components["schemas"]["PartyView"][];
            said: components["schemas"]["SaidView"][];
            reason?: components["schemas"]["LocalText"];
            auction?: components["schemas"]["AuctionView"];
        };
        Rules: {
            preset?: components["schemas"]["Preset"];
            currency?: string;
            start?: components["schemas"]["Money"];
            step?: components["schemas"]["Step"];
            /** Format: int32 */
            quietSeconds?: number;
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
            /** Format: date-time */
            hardStopAt?: string;
            anonymous?: boolean;
            /** Format: date-time */
            offersDueAt?: string;
            /** Format: int32 */
            ascendingSeconds?: number;
            /** @description A decimal in a string. */
            qualifyShare?: string;
            /** Format: int32 */
            minBidders?: number;
            /** Format: int32 */
            attempt?: number;
            checklist?: string[];
        };
        RulesAsked: {
            preset?: components["schemas"]["Preset"];
            currency?: string;
            start?: components["schemas"]["AmountAsked"];
            reserve?: components["schemas"]["AmountAsked"];
            step?: components["schemas"]["Step"];
            /** Format: int32 */
            quietSeconds?: number;
            /** Format: date-time */
            opensAt?: string;
            /** Format: date-time */
            closesAt?: string;
            /** Format: date-time */
            hardStopAt?: string;
            anonymous?: boolean;
            /** Format: date-time */
            offersDueAt?: string;
            /** Format: int32 */
            ascendingSeconds?: number;
            /** @description A decimal in a string. */
            qualifyShare?: string;
            /** Format: int32 */
            minBidders?: number;
            /** Format: int32 */
            attempt?: number;
            checklist?: string[];
        };
        SaidView: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            party?: components["schemas"]["PartyId"];
            person?: components["schemas"]["PersonId"];
            text: components["schemas"]["Spoken"];
            to: components["schemas"]["Audience"];
        };
        /** @enum {string} */
        Sign: "typing" | "reading";
        SignalHeard: {
            person: components["schemas"]["PersonId"];
            party: components["schemas"]["PartyId"];
            name?: string;
            partyName?: string;
            viewpoint: string;
            kind: components["schemas"]["Sign"];
            to?: components["schemas"]["Audience"];
        };
        Spoken: {
            lang: components["schemas"]["Language"];
            text: string;
        };
        /** @enum {string} */
        Stage: "draft" | "sealed" | "ascending" | "closed";
        /** @enum {string} */
        Standing: "noBid" | "offerSealed" | "leading" | "outbid" | "notQualified";
        Step: {
            kind: components["schemas"]["StepKind"];
            /** @description A decimal in a string. */
            value?: string;
            steps?: components["schemas"]["Tier"][];
        };
        /** @enum {string} */
        StepKind: "fixed" | "percent" | "graded";
        Tier: {
            /** @description A decimal in a string. */
            from: string;
            /** @description A decimal in a string. */
            step: string;
        };
        Tokens: {
            tokenType: string;
            accessToken: string;
            /** Format: int64 */
            expiresIn: number;
            refreshToken: string;
        };
        TwoFactorAsked: {
            enable?: boolean;
            twoFactorCode?: string;
            resetSharedKey?: boolean;
            resetRecoveryCodes?: boolean;
        };
        TwoFactorState: {
            sharedKey?: string;
            /** Format: int32 */
            recoveryCodesLeft: number;
            recoveryCodes?: string[];
            isTwoFactorEnabled: boolean;
        };
        VersionView: {
            version: string;
            demo: boolean;
            rehearsal: boolean;
        };
        Who: {
            party: components["schemas"]["PartyId"];
            person: components["schemas"]["PersonId"];
            command: components["schemas"]["CommandId"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
