-- Imports of projects that were begun and have not ended: what is entered, and in whose name.
CREATE TABLE "begun_imports" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_begun_imports" PRIMARY KEY,
    "At" INTEGER NOT NULL,
    "What" TEXT NOT NULL
);
