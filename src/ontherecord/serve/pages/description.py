"""The page that describes the API to people, from the same description that programs read."""

from typing import Any

from fastapi import FastAPI

from ontherecord.serve.desk import Desk, Page


def described(app: FastAPI, desk: Desk) -> Page:
    """Every address of the API with its parameters."""
    del desk
    paths: list[dict[str, Any]] = [
        {
            "path": path,
            "summary": told["summary"],
            "parameters": [
                (one["name"], one["in"], one.get("description", ""))
                for one in told.get("parameters", [])
            ],
        }
        for path, methods in app.openapi()["paths"].items()
        for told in methods.values()
    ]
    return Page("api.html", "API", {"paths": paths})
