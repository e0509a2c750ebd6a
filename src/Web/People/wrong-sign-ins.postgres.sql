-- Wrong tries to sign in, by account and client address; the account '*' stands for all of an address.
CREATE TABLE wrong_sign_ins (
    "Account" text NOT NULL,
    "Address" text NOT NULL,
    "Count" integer NOT NULL,
    "Since" bigint NOT NULL,
    CONSTRAINT "PK_wrong_sign_ins" PRIMARY KEY ("Account", "Address")
);

CREATE INDEX "IX_wrong_sign_ins_Since" ON wrong_sign_ins ("Since");
