"""All steps together make the schema of tables.py; each is done once."""

from pathlib import Path

from sqlalchemy import MetaData, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from ontherecord.record import file, migrations, tables
from tests.record.sample import written


def _schema(metadata: MetaData) -> list[str]:
    made = []
    for table in metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        made.extend(str(CreateIndex(i).compile(dialect=sqlite.dialect())) for i in table.indexes)
    return sorted(" ".join(sql.split()) for sql in made)


def test_the_steps_make_the_schema_that_the_code_expects() -> None:
    """Where this fails, tables.py changed: add a step to record/steps (before a release: amend the last)."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        assert migrations.pending(connection) == migrations.STEPS
        assert migrations.migrate(connection) == migrations.STEPS
        rows = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        made = sorted(" ".join(row[0].split()) for row in rows)
        assert made == _schema(tables.metadata)
        assert connection.exec_driver_sql("PRAGMA application_id").scalar() == tables.APPLICATION_ID


def test_a_record_knows_what_it_went_through(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    with file.reading(path) as connection:
        assert migrations.applied(connection) == migrations.STEPS
        assert migrations.pending(connection) == ()


def test_every_step_has_its_sql() -> None:
    for name in migrations.STEPS:
        assert migrations.sql_of(name)
