-- Ids of projects that are being entered, and by whom: an import, or one alone.
CREATE TABLE held_projects (
    "Project" text NOT NULL,
    "Holder" text NOT NULL,
    "At" bigint NOT NULL,
    CONSTRAINT "PK_held_projects" PRIMARY KEY ("Project")
);

CREATE INDEX "IX_held_projects_Holder" ON held_projects ("Holder");

-- Imports of projects that were begun and have not ended: what is entered, and in whose name.
CREATE TABLE begun_imports (
    "Id" text NOT NULL,
    "At" bigint NOT NULL,
    "What" text NOT NULL,
    CONSTRAINT "PK_begun_imports" PRIMARY KEY ("Id")
);
