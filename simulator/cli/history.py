"""`warmcall history`: the calls recorded here."""

import click

from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.encoding import Json


@click.command("history")
@click.option("--trainee", default=None, help="Only this trainee's calls.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def history_command(settings: Settings, trainee: str | None, as_json: bool) -> None:
    """List the recorded calls with their scores, oldest first."""
    from simulator.records.decided import decided_score
    from simulator.records.store import read_sidecar

    screen = Screen(as_json=as_json, no_input=settings.no_input)
    rows: list[dict[str, Json]] = []
    for entry in settings.store.entries(trainee):
        meta, card = read_sidecar(entry.path, "meta"), read_sidecar(entry.path, "score")
        score = card.get("score") if isinstance(card, dict) else None
        known = score if isinstance(score, int) else None
        rows.append(
            {
                "id": entry.id,
                "trainee": entry.trainee,
                "started": meta.get("started") if isinstance(meta, dict) else None,
                "score": known,
                "decided": decided_score(read_sidecar(entry.path, "disputes"), known),
                "path": str(entry.path),
            }
        )
    if as_json:
        screen.result({"schema_version": 1, "calls": list(rows)})
        return
    if not rows:
        screen.tell(
            "No call has been recorded here yet. Hold one with `warmcall play packaging-renewal`."
        )
    for row in rows:
        score = "  not scored" if row["score"] is None else f"{row['score']:>4} of 100"
        if row["decided"] is not None:
            score += f", {row['decided']} with the coach's decisions"
        when = str(row["started"] or "").replace("T", " ")[:16]
        screen.show(f"{row['trainee']}/{row['id']}  {when:<16}  {score}")
