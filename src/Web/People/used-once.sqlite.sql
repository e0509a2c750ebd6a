-- What may be used once: refresh tokens and codes of second factors, by when they were.
CREATE TABLE "used_once" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_used_once" PRIMARY KEY,
    "At" INTEGER NOT NULL
);

CREATE INDEX "IX_used_once_At" ON "used_once" ("At");
