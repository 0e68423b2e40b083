"""The address of a personal link: its id with a signature. Who reads the database cannot make one, and it cannot be
guessed: the signature has 256 bits, made with the key of this installation."""

from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from inbeeld.register.models import SurveyLink

SIGNER = Signer(sep=".", salt="inbeeld.survey.link")
"""A point: mail programs end an address at fewer signs than that."""


def address_of(link: SurveyLink) -> str:
    """From the root of the server; `request.build_absolute_uri` puts the server before it."""
    return reverse("survey:open", args=[SIGNER.sign(link.pk.hex)])


def link_at(token: str) -> SurveyLink | None:
    """Of the last part of an address; None for one that was not made here."""
    try:
        written = SIGNER.unsign(token)
    except BadSignature:
        return None
    return SurveyLink.objects.select_related("respondent__wave", "handed_from").filter(pk=UUID(written)).first()
