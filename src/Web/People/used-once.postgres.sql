-- What may be used once: refresh tokens and codes of second factors, by when they were.
CREATE TABLE used_once (
    "Id" text NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_used_once" PRIMARY KEY ("Id")
);

CREATE INDEX "IX_used_once_At" ON used_once ("At");
