-- Wrong tries to sign in, by account and client address; the account '*' stands for all of an address.
CREATE TABLE "wrong_sign_ins" (
    "Account" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "Count" INTEGER NOT NULL,
    "Since" INTEGER NOT NULL,
    CONSTRAINT "PK_wrong_sign_ins" PRIMARY KEY ("Account", "Address")
);

CREATE INDEX "IX_wrong_sign_ins_Since" ON "wrong_sign_ins" ("Since");
