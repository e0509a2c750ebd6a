-- Imports of projects that were begun and have not ended: what is entered, and in whose name.
CREATE TABLE begun_imports (
    "Id" text NOT NULL,
    "At" bigint NOT NULL,
    "What" text NOT NULL,
    CONSTRAINT "PK_begun_imports" PRIMARY KEY ("Id")
);
