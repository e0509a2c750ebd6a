#!/bin/sh
# Run once by the official image of PostgreSQL, in an empty data folder: the two roles and the database.
# The service's role owns nothing; its rights come with the migrations.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  --set owner="$EMINING_OWNER_PASSWORD" --set service="$EMINING_SERVICE_PASSWORD" << 'SQL'
create role emining_owner login password :'owner';
create role emining login password :'service';
create database emining owner emining_owner encoding 'UTF8';
SQL
