"""Everything that the environment decides, in one place."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_config_path, user_data_path
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.question import Language
from db.importers.services.names import COMTRADE_URL, IMTS_URL

TELEGRAM_API = "https://api.telegram.org/bot"


class Settings(BaseSettings):
    """The program's settings; names in the environment are the fields' names in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_base_url: str = TELEGRAM_API
    telegram_webhook_url: str | None = None
    telegram_webhook_secret: SecretStr | None = None
    telegram_webhook_listen: str = "127.0.0.1"
    telegram_webhook_port: int = Field(default=8443, ge=1, le=65535)
    database_url: str | None = None
    default_language: Language = Language.EN
    seed_sets: Annotated[tuple[str, ...], NoDecode] = ("founding", "record", "atlas")
    data_services: Annotated[tuple[Literal["imts", "comtrade"], ...], NoDecode] = ("imts", "comtrade")
    comtrade_api_key: SecretStr | None = None
    imts_base_url: str = IMTS_URL
    comtrade_base_url: str = COMTRADE_URL
    settings_keys: Annotated[tuple[SecretStr, ...], NoDecode] = ()
    settings_key_file: Path | None = None
    digest_check_seconds: float = Field(default=30, gt=0, le=3600)
    names_file: Path | None = None
    operator_contact: str | None = None
    log_level: str = "INFO"

    @field_validator("seed_sets", "settings_keys", mode="before")
    @classmethod
    def _split_sets(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("data_services", mode="before")
    @classmethod
    def _split_services(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return () if value.strip().lower() == "off" else cls._split_sets(value.lower())

    @field_validator("telegram_api_base_url", "imts_base_url", "comtrade_base_url")
    @classmethod
    def _strip_slash(cls, value: str) -> str:
        return value.rstrip("/")

    def key_file(self) -> Path:
        """Return the file of the key that chats' settings are sealed with: apart from the store."""
        return self.settings_key_file or user_config_path("bilateral-bot", appauthor=False) / "settings.key"

    def store_url(self) -> str:
        """Return the database address: DATABASE_URL, or a SQLite file in the user's data folder."""
        if self.database_url:
            return self.database_url
        return f"sqlite:///{user_data_path('bilateral-bot', appauthor=False) / 'store.db'}"
