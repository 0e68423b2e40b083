"""All settings, fed by the environment; docs/administration.md says what each of them is for."""

from pathlib import Path

from csp.constants import NONE, SELF
from environs import Env, validate

env = Env()
HERE = Path(__file__).parent

# --- what an administrator sets

DEBUG = False
SECRET_KEY = env.str("INBEELD_SECRET_KEY", validate=validate.Length(min=1))
ALLOWED_HOSTS = env.list("INBEELD_HOSTS", ["localhost", "127.0.0.1"])
DATABASES = {"default": env.dj_db_url("INBEELD_DATABASE", "sqlite:///inbeeld.sqlite3")}
BEHIND_HTTPS = env.bool("INBEELD_HTTPS", True)
WORK = env.path("INBEELD_WORK", Path("inbeeld-work"))
"""Private folder in which caseloads that were uploaded stand until they are received, at most seven days."""
MADE_UP = env.bool("INBEELD_MADE_UP", False)
"""The data are made up: a banner says so, and the login page shows the demo accounts."""
THEME = env.str("INBEELD_THEME", "")
"""Address or path below static of a style sheet with design tokens, which replaces the neutral theme."""
THEME_CLASS = env.str("INBEELD_THEME_CLASS", "voorbeeld-theme")
SECOND_FACTOR = env.bool("INBEELD_SECOND_FACTOR", not MADE_UP)
"""Whoever logs in with a password also needs an app or a passkey. Single sign-on sees to it itself."""
IDLE_MINUTES = env.int("INBEELD_IDLE_MINUTES", 60)
"""Whoever does nothing for so long logs in again; after eight hours everybody does."""
PROXIES = env.int("INBEELD_PROXIES", 1 if BEHIND_HTTPS else 0)
"""How many proxies of one's own stand before this server: who fails to log in is known by the address before them."""
OIDC_SERVER = env.str("INBEELD_OIDC_SERVER", "")
"""Single sign-on: the address of the provider. Without it, there is none, and nothing is asked of anybody."""
OIDC_CLAIM = env.str("INBEELD_OIDC_CLAIM", "preferred_username")
"""By what the provider says, an employee is found: `email`, or a claim that equals the username."""

# --- the application

ROOT_URLCONF = "inbeeld.web.urls"
WSGI_APPLICATION = "inbeeld.web.wsgi.application"
AUTH_USER_MODEL = "register.Employee"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "csp",
    "inbeeld.register",
    "inbeeld.web",
    "inbeeld.web.accounts",  # before allauth, so that its words come first
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "inbeeld.web.people",
    "inbeeld.web.numbers",
    "inbeeld.web.offers",
    "inbeeld.web.division",
    "inbeeld.web.evidence",
    "inbeeld.web.occupations",
    "inbeeld.web.intake",
    "inbeeld.web.privacy",
    "inbeeld.web.survey",
    "inbeeld.web.monitor",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "inbeeld.web.accounts.sessions.SessionsEnd",
    "inbeeld.web.accounts.second_factor.SecondFactorFirst",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "inbeeld.web.surroundings.surroundings",
            ],
            "builtins": ["inbeeld.web.templatetags.told"],
        },
    }
]
FORM_RENDERER = "inbeeld.web.forms.Renderer"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

# --- the database: an answer is sent only after the change is on disk

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- time and language. Moments are those of the Dutch wall clock (register/clock.py)

USE_TZ = False
TIME_ZONE = "UTC"  # only so that PostgreSQL stores a moment as it is written, also in the hour that March skips
USE_I18N = True
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]

# --- files that browsers fetch, from this server only

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True  # straight from the packages: nothing to collect at installation or update
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# --- sessions end (accounts/sessions.py), and travel over HTTPS only

SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = BEHIND_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if BEHIND_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# --- logging in. Failures are counted in the database, so that all processes of the server count together

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "inbeeld_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", **more}
    for name, more in {
        "UserAttributeSimilarityValidator": {},
        "MinimumLengthValidator": {"OPTIONS": {"min_length": 12}},
        "CommonPasswordValidator": {},
    }.items()
]
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
ACCOUNT_ADAPTER = "inbeeld.web.accounts.adapter.InvitedOnly"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if BEHIND_HTTPS else "http"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_DISPLAY = str
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "100/m/ip", "login_failed": "30/m/ip,5/5m/key"}
MFA_ADAPTER = "inbeeld.web.accounts.adapter.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "InBeeld"
MFA_TOTP_TOLERANCE = 1  # telephones whose clock is half a minute off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_HTTPS

# --- single sign-on

SOCIALACCOUNT_ADAPTER = "inbeeld.web.accounts.single_sign_on.KnownEmployeesOnly"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link: browsers do not let a form lead to another server (form-action)
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_PROVIDERS = {}
if OIDC_SERVER:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": env.str("INBEELD_OIDC_NAME", "single sign-on"),
                "client_id": env.str("INBEELD_OIDC_CLIENT_ID"),
                "secret": env.str("INBEELD_OIDC_CLIENT_SECRET"),
                "settings": {"server_url": OIDC_SERVER},
            }
        ],
    }

# --- what goes wrong is told on standard error, where systemd keeps it, without the texts of errors (logs.py)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "without texts": {"()": "inbeeld.web.logs.WithoutTexts", "format": "%(asctime)s %(levelname)s %(message)s"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "without texts"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}
