-- What PeopleDb maps, as EF Core's GenerateCreateScript wrote it; a test holds the two together.
CREATE TABLE "ended_sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ended_sessions" PRIMARY KEY,
    "At" INTEGER NOT NULL
);

CREATE TABLE "parties" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_parties" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Kind" TEXT NOT NULL
);

CREATE TABLE "invitations" (
    "TokenHash" TEXT NOT NULL CONSTRAINT "PK_invitations" PRIMARY KEY,
    "Email" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "PartyId" TEXT NOT NULL,
    "Roles" INTEGER NOT NULL,
    "InvitedBy" TEXT NOT NULL,
    "ExpiresAt" INTEGER NOT NULL,
    "UsedAt" INTEGER NULL,
    CONSTRAINT "FK_invitations_parties_PartyId" FOREIGN KEY ("PartyId") REFERENCES "parties" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "people" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_people" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "PartyId" TEXT NOT NULL,
    "Roles" INTEGER NOT NULL,
    "Language" TEXT NOT NULL,
    "SessionStamp" TEXT NOT NULL,
    "JoinedAt" INTEGER NOT NULL,
    "InvitedBy" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL,
    CONSTRAINT "FK_people_parties_PartyId" FOREIGN KEY ("PartyId") REFERENCES "parties" ("Id") ON DELETE RESTRICT
);

CREATE TABLE "person_claims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_person_claims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_person_claims_people_UserId" FOREIGN KEY ("UserId") REFERENCES "people" ("Id") ON DELETE CASCADE
);

CREATE TABLE "person_logins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_person_logins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_person_logins_people_UserId" FOREIGN KEY ("UserId") REFERENCES "people" ("Id") ON DELETE CASCADE
);

CREATE TABLE "person_tokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_person_tokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_person_tokens_people_UserId" FOREIGN KEY ("UserId") REFERENCES "people" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_invitations_PartyId" ON "invitations" ("PartyId");

CREATE INDEX "IX_people_PartyId" ON "people" ("PartyId");

CREATE UNIQUE INDEX "people_email" ON "people" ("NormalizedEmail");

CREATE UNIQUE INDEX "people_user_name" ON "people" ("NormalizedUserName");

CREATE INDEX "IX_person_claims_UserId" ON "person_claims" ("UserId");

CREATE INDEX "IX_person_logins_UserId" ON "person_logins" ("UserId");
