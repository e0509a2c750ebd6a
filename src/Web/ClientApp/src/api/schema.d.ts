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
        Award: {
            to: components["schemas"]["PartyId"];
            amount: components["schemas"]["Money"];
        };
        BeneficialOwner: {
            name: components["schemas"]["LocalText"];
            country: string;
            /** @description A decimal in a string. */
            sharePercent: string;
        };
        BestBid: {
            bidder: components["schemas"]["BidderId"];
            amount: components["schemas"]["Money"];
        };
        BidderId: string;
        BidderView: {
            bidder: components["schemas"]["BidderId"];
            party?: components["schemas"]["PartyId"];
        };
        CaseAges: {
            /** Format: int32 */
            week: number;
            /** Format: int32 */
            month: number;
            /** Format: int32 */
            quarter: number;
            /** Format: int32 */
            longer: number;
            /** Format: date-time */
            oldest?: string;
        };
        CaseView: {
            /** Format: int32 */
            case: number;
            kind: string;
            matter: components["schemas"]["LocalText"];
            desk: components["schemas"]["LocalText"];
            /** Format: date-time */
            deskSince: string;
            for?: components["schemas"]["PartyId"];
            due?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string;
            outcome?: string;
            note?: components["schemas"]["LocalText"];
        };
        ChecklistItem: {
            item: string;
            met: boolean;
            note?: components["schemas"]["LocalText"];
        };
        CodeListsView: {
            frameworks: components["schemas"]["CodeName"][];
            growthCorridors: components["schemas"]["CodeName"][];
        };
        CodeName: {
            code: string;
            name: components["schemas"]["LocalText"];
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
        CommitmentSum: {
            kind: string;
            unit: string;
            /** @description A decimal in a string. */
            target: string;
            /** @description A decimal in a string. */
            reported: string;
        };
        CommitmentView: {
            /** Format: int32 */
            commitment: number;
            kind: string;
            /** @description A decimal in a string. */
            target: string;
            unit: string;
            due: string;
            text?: components["schemas"]["LocalText"];
            reported?: components["schemas"]["ReportView"];
        };
        ContactLine: {
            project: string;
            projectName: components["schemas"]["LocalText"];
            authority: string;
            authorityName: string;
            company: string;
            companyName: string;
            on: string;
            subject: components["schemas"]["LocalText"];
            place?: components["schemas"]["LocalText"];
            /** Format: date-time */
            recordedAt: string;
            /** Format: int64 */
            seq: number;
        };
        ContactView: {
            /** Format: int64 */
            seq: number;
            by: components["schemas"]["PartyId"];
            company: components["schemas"]["PartyId"];
            on: string;
            subject: components["schemas"]["LocalText"];
            place?: components["schemas"]["LocalText"];
        };
        Conversion: {
            /** Format: int32 */
            signed: number;
            /** Format: int32 */
            agreements: number;
            /** Format: int32 */
            lapsed: number;
        };
        CreateRoom: {
            kind: components["schemas"]["RoomKind"];
            title: components["schemas"]["LocalText"];
            project?: string;
            rules?: components["schemas"]["RulesAsked"];
            id?: string;
        };
        Deadline: {
            on: string;
            what: string;
        };
        DeadlineNear: {
            on: string;
            what: string;
            project: string;
            name: components["schemas"]["LocalText"];
        };
        FeedId: string;
        FeedRecord: {
            feed: components["schemas"]["FeedId"];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            frames: components["schemas"]["Frame"][];
        };
        FigureView: {
            /** Format: int64 */
            figure: number;
            what: components["schemas"]["LocalText"];
            /** @description A decimal in a string. */
            value: string;
            unit: string;
            resourceClass: string;
            source: string;
            standard?: string;
            grade?: string;
            asOf?: string;
            topic?: string;
            conflicts: boolean;
        };
        FlagView: {
            flag: string;
            room?: string;
            /** Format: date-time */
            at: string;
        };
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
        FunnelCell: {
            province: string;
            stage: string;
            /** Format: int32 */
            count: number;
        };
        GeoPoint: {
            /** @description A decimal in a string. */
            lat: string;
            /** @description A decimal in a string. */
            lon: string;
            approximate: boolean;
        };
        HeadNow: {
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            /** Format: date-time */
            now: string;
        };
        Headline: {
            what: components["schemas"]["LocalText"];
            /** @description A decimal in a string. */
            value: string;
            unit: string;
            resourceClass: string;
            /** Format: int32 */
            others: number;
        };
        ImportFault: {
            /** Format: int32 */
            line: number;
            field: string;
            why: string;
        };
        ImportReport: {
            dryRun: boolean;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            entered: number;
            faults: components["schemas"]["ImportFault"][];
        };
        InboxCommand: components["schemas"]["InboxCommandReadNotices"] | components["schemas"]["InboxCommandReadAllNotices"] | components["schemas"]["InboxCommandUnreadNotices"];
        InboxCommandReadAllNotices: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "readAll";
            /** Format: int64 */
            upTo: number;
            /** Format: uuid */
            id: string;
        };
        InboxCommandReadNotices: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "read";
            seqs: number[];
            /** Format: uuid */
            id: string;
        };
        InboxCommandUnreadNotices: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unread";
            seqs: number[];
            /** Format: uuid */
            id: string;
        };
        InboxEvent: components["schemas"]["InboxEventNoticed"] | components["schemas"]["InboxEventNoticeRead"] | components["schemas"]["InboxEventNoticesRead"] | components["schemas"]["InboxEventNoticeUnread"];
        InboxEventNoticeRead: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "noticeRead";
            seqs: number[];
        };
        InboxEventNoticeUnread: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "noticeUnread";
            seqs: number[];
        };
        InboxEventNoticed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "noticed";
            topic: string;
            kind: string;
            about: components["schemas"]["FeedId"];
            /** Format: int64 */
            seq?: number;
            data?: {
                [key: string]: string;
            };
            title?: components["schemas"]["LocalText"];
            /** Format: date-time */
            at: string;
        };
        InboxEventNoticesRead: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "noticesRead";
            /** Format: int64 */
            upTo: number;
        };
        InboxMe: {
            viewpoint: string;
            may: string[];
        };
        InboxView: {
            party: string;
            /** Format: int32 */
            unread: number;
            items: components["schemas"]["NoticeView"][];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            me: components["schemas"]["InboxMe"];
        };
        InvestorCommand: components["schemas"]["InvestorCommandRegisterInvestor"] | components["schemas"]["InvestorCommandCorrectInvestor"] | components["schemas"]["InvestorCommandStateInterests"] | components["schemas"]["InvestorCommandStateTicket"] | components["schemas"]["InvestorCommandVerifyItem"] | components["schemas"]["InvestorCommandDeclareOwners"] | components["schemas"]["InvestorCommandDeclareAffiliates"] | components["schemas"]["InvestorCommandWatchProject"] | components["schemas"]["InvestorCommandUnwatchProject"] | components["schemas"]["InvestorCommandGiveStrike"] | components["schemas"]["InvestorCommandLiftStrike"];
        InvestorCommandCorrectInvestor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "correct";
            reason: components["schemas"]["LocalText"];
            name?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            country?: string;
            about?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            website?: string;
            /** Format: uuid */
            id: string;
        };
        InvestorCommandDeclareAffiliates: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "declareAffiliates";
            parties: components["schemas"]["PartyId"][];
            /** Format: uuid */
            id: string;
        };
        InvestorCommandDeclareOwners: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "declareOwners";
            owners: components["schemas"]["BeneficialOwner"][];
            /** Format: uuid */
            id: string;
        };
        InvestorCommandGiveStrike: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "strike";
            reason: components["schemas"]["LocalText"];
            room?: string;
            /** Format: uuid */
            id: string;
        };
        InvestorCommandLiftStrike: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "liftStrike";
            /** Format: int64 */
            strike: number;
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        InvestorCommandRegisterInvestor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "register";
            name: components["schemas"]["LocalText"];
            country: string;
            about?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            website?: string;
            /** Format: uuid */
            id: string;
        };
        InvestorCommandStateInterests: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "stateInterests";
            minerals: string[];
            stages: string[];
            provinces: string[];
            /** Format: uuid */
            id: string;
        };
        InvestorCommandStateTicket: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "stateTicket";
            from?: {
                amount: string;
                currency: string;
            };
            to?: {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            id: string;
        };
        InvestorCommandUnwatchProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unwatch";
            project: string;
            /** Format: uuid */
            id: string;
        };
        InvestorCommandVerifyItem: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "verify";
            item: string;
            met: boolean;
            reference?: string;
            note?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        InvestorCommandWatchProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "watch";
            project: string;
            /** Format: uuid */
            id: string;
        };
        InvestorEvent: components["schemas"]["InvestorEventInvestorRegistered"] | components["schemas"]["InvestorEventInvestorCorrected"] | components["schemas"]["InvestorEventInterestsStated"] | components["schemas"]["InvestorEventTicketStated"] | components["schemas"]["InvestorEventItemVerified"] | components["schemas"]["InvestorEventOwnersDeclared"] | components["schemas"]["InvestorEventAffiliatesDeclared"] | components["schemas"]["InvestorEventProjectWatched"] | components["schemas"]["InvestorEventProjectUnwatched"] | components["schemas"]["InvestorEventStrikeGiven"] | components["schemas"]["InvestorEventStrikeLifted"] | components["schemas"]["InvestorEventTookPart"];
        InvestorEventAffiliatesDeclared: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "affiliatesDeclared";
            parties: components["schemas"]["PartyId"][];
        };
        InvestorEventInterestsStated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "interestsStated";
            minerals: string[];
            stages: string[];
            provinces: string[];
        };
        InvestorEventInvestorCorrected: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "corrected";
            name?: components["schemas"]["LocalText"];
            country?: string;
            about?: components["schemas"]["LocalText"];
            website?: string;
            reason: components["schemas"]["LocalText"];
        };
        InvestorEventInvestorRegistered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "registered";
            name: components["schemas"]["LocalText"];
            country: string;
            about?: components["schemas"]["LocalText"];
            website?: string;
        };
        InvestorEventItemVerified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "itemVerified";
            item: string;
            met: boolean;
            reference?: string;
            note?: components["schemas"]["LocalText"];
        };
        InvestorEventOwnersDeclared: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ownersDeclared";
            owners: components["schemas"]["BeneficialOwner"][];
        };
        InvestorEventProjectUnwatched: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unwatched";
            project: string;
        };
        InvestorEventProjectWatched: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "watched";
            project: string;
        };
        InvestorEventStrikeGiven: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "strikeGiven";
            reason: components["schemas"]["LocalText"];
            room?: string;
        };
        InvestorEventStrikeLifted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "strikeLifted";
            /** Format: int64 */
            strike: number;
            reason: components["schemas"]["LocalText"];
        };
        InvestorEventTicketStated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ticketStated";
            from?: components["schemas"]["Money"];
            to?: components["schemas"]["Money"];
        };
        InvestorEventTookPart: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tookPart";
            room: string;
            title: components["schemas"]["LocalText"];
            as: string;
            outcome?: string;
        };
        InvestorMe: {
            viewpoint: string;
            may: string[];
        };
        InvestorSummary: {
            id: string;
            name: components["schemas"]["LocalText"];
            country: string;
            minerals: string[];
            stages: string[];
            provinces: string[];
            /** Format: int32 */
            strikes: number;
            /** Format: int64 */
            version: number;
        };
        InvestorView: {
            id: string;
            name: components["schemas"]["LocalText"];
            country: string;
            about?: components["schemas"]["LocalText"];
            website?: string;
            minerals: string[];
            stages: string[];
            provinces: string[];
            ticket?: components["schemas"]["Ticket"];
            checklist?: components["schemas"]["VerifiedItem"][];
            owners?: components["schemas"]["BeneficialOwner"][];
            affiliates?: components["schemas"]["PartyId"][];
            watchlist?: string[];
            strikes: components["schemas"]["StrikeView"][];
            takesPart: components["schemas"]["PartTaken"][];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            me: components["schemas"]["InvestorMe"];
        };
        InvestorsPage: {
            items: components["schemas"]["InvestorSummary"][];
            /** Format: int32 */
            total: number;
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
        JsonElement: unknown;
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
        LiveAuction: {
            room: string;
            title: components["schemas"]["LocalText"];
            project: string;
            phase: string;
            stage?: string;
            /** Format: date-time */
            closesAt?: string;
        };
        LiveRooms: {
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            talks: number;
            auctions: components["schemas"]["LiveAuction"][];
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
        MemorandumView: {
            /** Format: int32 */
            memorandum: number;
            title: components["schemas"]["LocalText"];
            with: components["schemas"]["LocalText"];
            signedOn: string;
            source: string;
            value?: components["schemas"]["Money"];
            outcome?: string;
            concludedOn?: string;
        };
        Mine: {
            limit?: components["schemas"]["Money"];
            offer?: components["schemas"]["Money"];
        };
        Money: {
            amount: string;
            currency: string;
        };
        MoneyAtStake: {
            /** @description A decimal in a string. */
            target: string;
            /** @description A decimal in a string. */
            signed: string;
            /** @description A decimal in a string. */
            committed: string;
            /** @description A decimal in a string. */
            inTalks: string;
        };
        /** @enum {string} */
        Move: "quietPeriod" | "outage";
        MovedLately: {
            /** Format: int32 */
            count: number;
            latest: components["schemas"]["MovedProject"][];
        };
        MovedProject: {
            project: string;
            name: components["schemas"]["LocalText"];
            stage: string;
            /** Format: date-time */
            at: string;
        };
        NoticeView: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            topic: string;
            kind: string;
            about: components["schemas"]["FeedId"];
            /** Format: int64 */
            aboutSeq?: number;
            title?: components["schemas"]["LocalText"];
            data: {
                [key: string]: string;
            };
            read: boolean;
        };
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
        PartTaken: {
            room: string;
            title: components["schemas"]["LocalText"];
            as: string;
            outcome?: string;
            /** Format: date-time */
            at: string;
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
        PipelineView: {
            epoch: string;
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            projects: number;
            funnel: components["schemas"]["FunnelCell"][];
            money: components["schemas"]["MoneyAtStake"];
            moved: components["schemas"]["MovedLately"];
            live: components["schemas"]["LiveRooms"];
            deadlines: components["schemas"]["DeadlineNear"][];
            stuck: components["schemas"]["StuckProject"][];
            memoranda: components["schemas"]["Conversion"];
            commitments: components["schemas"]["Promise"][];
            flags: components["schemas"]["RaisedFlag"][];
            cases: components["schemas"]["CaseAges"];
            frameworks: components["schemas"]["Slice"][];
            corridors: components["schemas"]["Slice"][];
            ticker: components["schemas"]["Ticker"][];
        };
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
        ProjectCommand: components["schemas"]["ProjectCommandRegister"] | components["schemas"]["ProjectCommandCorrect"] | components["schemas"]["ProjectCommandPublish"] | components["schemas"]["ProjectCommandRecordFigure"] | components["schemas"]["ProjectCommandWithdrawFigure"] | components["schemas"]["ProjectCommandChangeStage"] | components["schemas"]["ProjectCommandPassOn"] | components["schemas"]["ProjectCommandClassify"] | components["schemas"]["ProjectCommandRecordValue"] | components["schemas"]["ProjectCommandCommit"] | components["schemas"]["ProjectCommandReport"] | components["schemas"]["ProjectCommandSignMemorandum"] | components["schemas"]["ProjectCommandConcludeMemorandum"] | components["schemas"]["ProjectCommandOpenCase"] | components["schemas"]["ProjectCommandMoveCase"] | components["schemas"]["ProjectCommandCloseCase"] | components["schemas"]["ProjectCommandRecordContact"] | components["schemas"]["ProjectCommandFreezeProject"] | components["schemas"]["ProjectCommandUnfreezeProject"];
        ProjectCommandChangeStage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "changeStage";
            to: string;
            reason: components["schemas"]["LocalText"];
            nextStep: components["schemas"]["LocalText"];
            desk: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        ProjectCommandClassify: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "classify";
            frameworks: string[];
            corridors: string[];
            /** Format: uuid */
            id: string;
        };
        ProjectCommandCloseCase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closeCase";
            /** Format: int32 */
            case: number;
            outcome: string;
            note?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandCommit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "commit";
            kind: string;
            /** @description A decimal in a string. */
            target: string;
            unit: string;
            due: string;
            text?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandConcludeMemorandum: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "concludeMemorandum";
            /** Format: int32 */
            memorandum: number;
            outcome: string;
            on: string;
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        ProjectCommandCorrect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "correct";
            reason: components["schemas"]["LocalText"];
            name?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            province?: string;
            district?: string;
            minerals?: string[];
            location?: components["schemas"]["GeoPoint"];
            owner?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            certainty?: string;
            sources?: string[];
            note?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandFreezeProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "freeze";
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        ProjectCommandMoveCase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "moveCase";
            /** Format: int32 */
            case: number;
            desk: components["schemas"]["LocalText"];
            note?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandOpenCase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "openCase";
            kind: string;
            matter: components["schemas"]["LocalText"];
            desk: components["schemas"]["LocalText"];
            for?: string;
            due?: string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandPassOn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "passOn";
            desk: components["schemas"]["LocalText"];
            reason: components["schemas"]["LocalText"];
            nextStep?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandPublish: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "publish";
            /** Format: uuid */
            id: string;
        };
        ProjectCommandRecordContact: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordContact";
            company: components["schemas"]["PartyId"];
            on: string;
            subject: components["schemas"]["LocalText"];
            place?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandRecordFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordFigure";
            what: components["schemas"]["LocalText"];
            /** @description A decimal in a string. */
            value: string;
            unit: string;
            resourceClass: string;
            source: string;
            standard?: string;
            grade?: string;
            asOf?: string;
            topic?: string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandRecordValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "recordValue";
            status: string;
            amount: components["schemas"]["Money"];
            source: string;
            asOf?: string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandRegister: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "register";
            name: components["schemas"]["LocalText"];
            province: string;
            district: string;
            minerals: string[];
            location?: components["schemas"]["GeoPoint"];
            owner: components["schemas"]["LocalText"];
            certainty: string;
            sources: string[];
            note?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            stage?: string;
            desk?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            draft?: boolean;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandReport: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "report";
            /** Format: int32 */
            commitment: number;
            /** @description A decimal in a string. */
            value: string;
            asOf: string;
            source: string;
            /** Format: uuid */
            id: string;
        };
        ProjectCommandSignMemorandum: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "signMemorandum";
            title: components["schemas"]["LocalText"];
            with: components["schemas"]["LocalText"];
            signedOn: string;
            source: string;
            value?: {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            id: string;
        };
        ProjectCommandUnfreezeProject: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "unfreeze";
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        ProjectCommandWithdrawFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "withdrawFigure";
            /** Format: int64 */
            figure: number;
            reason: components["schemas"]["LocalText"];
            /** Format: uuid */
            id: string;
        };
        ProjectEntered: {
            id: string;
        };
        ProjectEvent: components["schemas"]["ProjectEventProjectRegistered"] | components["schemas"]["ProjectEventProjectCorrected"] | components["schemas"]["ProjectEventProjectPublished"] | components["schemas"]["ProjectEventFigureRecorded"] | components["schemas"]["ProjectEventFigureWithdrawn"] | components["schemas"]["ProjectEventStageChanged"] | components["schemas"]["ProjectEventPassedOn"] | components["schemas"]["ProjectEventClassified"] | components["schemas"]["ProjectEventValueRecorded"] | components["schemas"]["ProjectEventCommitted"] | components["schemas"]["ProjectEventReported"] | components["schemas"]["ProjectEventMemorandumSigned"] | components["schemas"]["ProjectEventMemorandumConcluded"] | components["schemas"]["ProjectEventCaseOpened"] | components["schemas"]["ProjectEventCaseMoved"] | components["schemas"]["ProjectEventCaseClosed"] | components["schemas"]["ProjectEventContactRecorded"] | components["schemas"]["ProjectEventProjectFrozen"] | components["schemas"]["ProjectEventProjectUnfrozen"] | components["schemas"]["ProjectEventRoomMoved"] | components["schemas"]["ProjectEventFlagged"];
        ProjectEventCaseClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "caseClosed";
            /** Format: int32 */
            case: number;
            outcome: string;
            note?: components["schemas"]["LocalText"];
        };
        ProjectEventCaseMoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "caseMoved";
            /** Format: int32 */
            case: number;
            desk: components["schemas"]["LocalText"];
            note?: components["schemas"]["LocalText"];
        };
        ProjectEventCaseOpened: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "caseOpened";
            /** Format: int32 */
            case: number;
            kind: string;
            matter: components["schemas"]["LocalText"];
            desk: components["schemas"]["LocalText"];
            for?: components["schemas"]["PartyId"];
            due?: string;
        };
        ProjectEventClassified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "classified";
            frameworks: string[];
            corridors: string[];
        };
        ProjectEventCommitted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "committed";
            /** Format: int32 */
            commitment: number;
            kind: string;
            /** @description A decimal in a string. */
            target: string;
            unit: string;
            due: string;
            text?: components["schemas"]["LocalText"];
        };
        ProjectEventContactRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "contactRecorded";
            company: components["schemas"]["PartyId"];
            on: string;
            subject: components["schemas"]["LocalText"];
            place?: components["schemas"]["LocalText"];
        };
        ProjectEventFigureRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "figureRecorded";
            what: components["schemas"]["LocalText"];
            /** @description A decimal in a string. */
            value: string;
            unit: string;
            resourceClass: string;
            source: string;
            standard?: string;
            grade?: string;
            asOf?: string;
            topic?: string;
        };
        ProjectEventFigureWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "figureWithdrawn";
            /** Format: int64 */
            figure: number;
            reason: components["schemas"]["LocalText"];
        };
        ProjectEventFlagged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "flagged";
            flag: string;
            room?: string;
        };
        ProjectEventMemorandumConcluded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "memorandumConcluded";
            /** Format: int32 */
            memorandum: number;
            outcome: string;
            on: string;
            reason: components["schemas"]["LocalText"];
        };
        ProjectEventMemorandumSigned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "memorandumSigned";
            /** Format: int32 */
            memorandum: number;
            title: components["schemas"]["LocalText"];
            with: components["schemas"]["LocalText"];
            signedOn: string;
            source: string;
            value?: components["schemas"]["Money"];
        };
        ProjectEventPassedOn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "passedOn";
            desk: components["schemas"]["LocalText"];
            reason: components["schemas"]["LocalText"];
            nextStep?: components["schemas"]["LocalText"];
        };
        ProjectEventProjectCorrected: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "projectCorrected";
            reason: components["schemas"]["LocalText"];
            name?: components["schemas"]["LocalText"];
            province?: string;
            district?: string;
            minerals?: string[];
            location?: components["schemas"]["GeoPoint"];
            owner?: components["schemas"]["LocalText"];
            certainty?: string;
            sources?: string[];
            note?: components["schemas"]["LocalText"];
        };
        ProjectEventProjectFrozen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "projectFrozen";
            reason: components["schemas"]["LocalText"];
        };
        ProjectEventProjectPublished: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "projectPublished";
        };
        ProjectEventProjectRegistered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "projectRegistered";
            name: components["schemas"]["LocalText"];
            province: string;
            district: string;
            minerals: string[];
            location?: components["schemas"]["GeoPoint"];
            owner: components["schemas"]["LocalText"];
            certainty: string;
            sources: string[];
            note?: components["schemas"]["LocalText"];
            stage: string;
            desk?: components["schemas"]["LocalText"];
            host: components["schemas"]["PartyId"];
            published: boolean;
        };
        ProjectEventProjectUnfrozen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "projectUnfrozen";
            reason: components["schemas"]["LocalText"];
        };
        ProjectEventReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reported";
            /** Format: int32 */
            commitment: number;
            /** @description A decimal in a string. */
            value: string;
            asOf: string;
            source: string;
        };
        ProjectEventRoomMoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "roomMoved";
            news: components["schemas"]["RoomNews"];
        };
        ProjectEventStageChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "stageChanged";
            from: string;
            to: string;
            reason?: components["schemas"]["LocalText"];
            nextStep?: components["schemas"]["LocalText"];
            desk?: components["schemas"]["LocalText"];
            because?: string;
            room?: string;
        };
        ProjectEventValueRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "valueRecorded";
            status: string;
            amount: components["schemas"]["Money"];
            source: string;
            asOf?: string;
        };
        ProjectMe: {
            viewpoint: string;
            may: string[];
        };
        ProjectSummary: {
            id: string;
            name: components["schemas"]["LocalText"];
            province: string;
            district: string;
            minerals: string[];
            location?: components["schemas"]["GeoPoint"];
            certainty: string;
            published: boolean;
            stage: string;
            /** Format: date-time */
            stageSince: string;
            /** Format: date-time */
            movedAt?: string;
            desk?: components["schemas"]["LocalText"];
            /** Format: date-time */
            deskSince: string;
            frozen: boolean;
            headline?: components["schemas"]["Headline"];
            values: components["schemas"]["ValueView"][];
            commitments: components["schemas"]["CommitmentSum"][];
            deadlines: components["schemas"]["Deadline"][];
            /** Format: int32 */
            memoranda: number;
            /** Format: int32 */
            agreements: number;
            /** Format: int32 */
            lapsed: number;
            openCases: string[];
            flags: components["schemas"]["FlagView"][];
            frameworks: string[];
            corridors: string[];
            /** Format: int32 */
            liveRooms: number;
            /** Format: date-time */
            newsAt: string;
            /** Format: int64 */
            version: number;
        };
        ProjectView: {
            id: string;
            name: components["schemas"]["LocalText"];
            province: string;
            district: string;
            minerals: string[];
            location?: components["schemas"]["GeoPoint"];
            owner: components["schemas"]["LocalText"];
            certainty: string;
            sources: string[];
            note?: components["schemas"]["LocalText"];
            host: components["schemas"]["PartyId"];
            published: boolean;
            stage: components["schemas"]["StageView"];
            frozen?: components["schemas"]["LocalText"];
            figures: components["schemas"]["FigureView"][];
            values: components["schemas"]["ValueView"][];
            commitments: components["schemas"]["CommitmentView"][];
            memoranda: components["schemas"]["MemorandumView"][];
            cases: components["schemas"]["CaseView"][];
            contacts: components["schemas"]["ContactView"][];
            rooms: components["schemas"]["RoomNews"][];
            flags: components["schemas"]["FlagView"][];
            frameworks: string[];
            corridors: string[];
            timeline: components["schemas"]["TimelineRow"][];
            /** Format: int64 */
            version: number;
            /** Format: byte */
            head: string;
            me: components["schemas"]["ProjectMe"];
        };
        ProjectsPage: {
            items: components["schemas"]["ProjectSummary"][];
            /** Format: int32 */
            total: number;
        };
        Promise: {
            kind: string;
            unit: string;
            /** @description A decimal in a string. */
            target: string;
            /** @description A decimal in a string. */
            reported: string;
        };
        Proposal: {
            by: components["schemas"]["PersonId"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until?: string;
        };
        RaisedFlag: {
            flag: string;
            project: string;
            name: components["schemas"]["LocalText"];
            room?: string;
            /** Format: date-time */
            at: string;
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
        Register: {
            name: components["schemas"]["LocalText"];
            province: string;
            district: string;
            minerals: string[];
            location?: components["schemas"]["GeoPoint"];
            owner: components["schemas"]["LocalText"];
            certainty: string;
            sources: string[];
            note?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            stage?: string;
            desk?: {
                en: string;
                zh?: string;
                ur?: string;
            } | string;
            draft?: boolean;
            id?: string;
        };
        ReportView: {
            /** @description A decimal in a string. */
            value: string;
            asOf: string;
            source: string;
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
        RoomEvent: components["schemas"]["RoomEventRoomCreated"] | components["schemas"]["RoomEventReserveSealed"] | components["schemas"]["RoomEventPartyAdmitted"] | components["schemas"]["RoomEventPartyExpelled"] | components["schemas"]["RoomEventPersonAppointed"] | components["schemas"]["RoomEventEligibilityChanged"] | components["schemas"]["RoomEventSaid"] | components["schemas"]["RoomEventOpened"] | components["schemas"]["RoomEventBidderNumbered"] | components["schemas"]["RoomEventPaused"] | components["schemas"]["RoomEventResumed"] | components["schemas"]["RoomEventFrozen"] | components["schemas"]["RoomEventUnfrozen"] | components["schemas"]["RoomEventCancelled"] | components["schemas"]["RoomEventRoomClosed"] | components["schemas"]["RoomEventBidPlaced"] | components["schemas"]["RoomEventLimitSet"] | components["schemas"]["RoomEventClosingMoved"] | components["schemas"]["RoomEventOfferSealed"] | components["schemas"]["RoomEventOpeningProposed"] | components["schemas"]["RoomEventOffersOpened"] | components["schemas"]["RoomEventAnnulled"] | components["schemas"]["RoomEventAuctionClosed"] | components["schemas"]["RoomEventBiddersNamed"] | components["schemas"]["RoomEventAffiliatesFound"] | components["schemas"]["RoomEventDeadlineIsNear"];
        RoomEventAffiliatesFound: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "affiliatesFound";
            parties: components["schemas"]["PartyId"][];
        };
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
        RoomEventDeadlineIsNear: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "deadlineNear";
            /** Format: date-time */
            endsAt: string;
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
        RoomNews: {
            room: string;
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            title: components["schemas"]["LocalText"];
            host: components["schemas"]["PartyId"];
            phase: string;
            stage?: string;
            /** Format: date-time */
            closesAt?: string;
            awarded?: components["schemas"]["Award"];
            flags: string[];
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
            affiliates?: components["schemas"]["PartyId"][];
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
        Slice: {
            code: string;
            /** Format: int32 */
            count: number;
        };
        Spoken: {
            lang: components["schemas"]["Language"];
            text: string;
        };
        /** @enum {string} */
        Stage: "draft" | "sealed" | "ascending" | "closed";
        StageView: {
            stage: string;
            /** Format: date-time */
            since: string;
            reason?: components["schemas"]["LocalText"];
            nextStep?: components["schemas"]["LocalText"];
            because?: string;
            desk?: components["schemas"]["LocalText"];
            /** Format: date-time */
            deskSince: string;
        };
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
        StrikeView: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            reason: components["schemas"]["LocalText"];
            room?: string;
            /** Format: date-time */
            liftedAt?: string;
            liftedFor?: components["schemas"]["LocalText"];
        };
        StuckProject: {
            project: string;
            name: components["schemas"]["LocalText"];
            stage: string;
            desk?: components["schemas"]["LocalText"];
            /** Format: date-time */
            since: string;
        };
        Ticker: {
            project: string;
            name: components["schemas"]["LocalText"];
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            type: string;
            subject?: string;
            text?: components["schemas"]["LocalText"];
            room?: string;
        };
        Ticket: {
            from?: components["schemas"]["Money"];
            to?: components["schemas"]["Money"];
        };
        Tier: {
            /** @description A decimal in a string. */
            from: string;
            /** @description A decimal in a string. */
            step: string;
        };
        TimelineRow: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            party: components["schemas"]["PartyId"];
            type: string;
            subject?: string;
            text?: components["schemas"]["LocalText"];
            next?: components["schemas"]["LocalText"];
            room?: string;
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
        ValueView: {
            status: string;
            amount: components["schemas"]["Money"];
            source: string;
            asOf?: string;
        };
        VerifiedItem: {
            item: string;
            met: boolean;
            reference: null | string;
            note: null | components["schemas"]["LocalText"];
            /** Format: date-time */
            at: unknown;
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
