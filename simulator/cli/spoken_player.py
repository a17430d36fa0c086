"""`warmcall play --voice`: calls that are spoken, one after the other.

Owns getting the voice ready and giving it up. Where it cannot be had that is told once,
and the call is held by typing.
"""

from pathlib import Path

from simulator.call.call import Call
from simulator.call.log import CallLog, Header
from simulator.call.typed import TypedCall
from simulator.cli.exits import Exit, Failure
from simulator.cli.kept_audio import asked_consent, begin_keeping, settle_and_tell
from simulator.cli.player import Player, Wishes
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings
from simulator.cli.spoken_mode import SpokenMode
from simulator.cli.starting import search_path
from simulator.cli.voice_use import voice_failures
from simulator.hearing.ready import get_ready
from simulator.practice.conversation import header_for
from simulator.practice.live_conversation import LiveConversation
from simulator.practice.spoken import Talking, her_lines, opened_voice
from simulator.records.log_file import LogWriter
from simulator.scenario.model import Scenario
from simulator.voice.call_clock import CallClock
from simulator.voice.her_lines import HerLines


class SpokenPlayer(Player):
    """Holds spoken calls until the trainee has had enough."""

    def __init__(
        self,
        settings: Settings,
        screen: Screen,
        wishes: Wishes,
        *,
        named: str,
        hands_free: bool,
        patience_ms: int,
        natural: bool,
        keep_audio_days: int | None,
    ) -> None:
        """`patience_ms` of silence end a turn when talking hands-free.

        `named` is what the first scenario was called by: beside a file lie its clips.
        `keep_audio_days` is how long the sound is kept, if the trainee agrees; None: not asked.
        """
        super().__init__(settings, screen, wishes)
        self._named = named
        self._hands_free = hands_free
        self._talking = Talking(hands_free=hands_free, patience_ms=patience_ms, natural=natural)
        self._keep_audio_days = keep_audio_days

    def _converse(self, scenario: Scenario, call: Call) -> int:
        header = header_for(call, trainee=self.wishes.trainee, exam=self.wishes.exam, mode="voice")
        return self._speak(scenario, call, header, None)

    def _go_on(self, scenario: Scenario, typed: TypedCall, recorder: LogWriter) -> int:
        return self._speak(scenario, typed.call, typed.log.header, (typed, recorder))

    def _speak(
        self,
        scenario: Scenario,
        call: Call,
        header: Header,
        going_on: tuple[TypedCall, LogWriter] | None,
    ) -> int:
        self._jotted = []
        mode = SpokenMode(self.screen, hands_free=self._hands_free, jotted=self._jotted)
        days = self._keep_audio_days
        consent = None if days is None else asked_consent(self.screen, days)
        self.screen.tell("Getting the sound ready …")
        clock = CallClock()
        try:
            with voice_failures():
                lines = self._her_lines(scenario, call)
                voice = opened_voice(clock, call, lines, self._talking)
        except Failure as failure:
            self.screen.tell(failure.message)
            if going_on is not None:
                return super()._go_on(scenario, *going_on)
            return super()._converse(scenario, call)

        def keep_sound_anew(before: Path | None, log: CallLog) -> None:
            settle_and_tell(self.screen, voice, before, log)
            begin_keeping(self.screen, voice, conversation.path, consent)

        try:
            conversation = LiveConversation(
                scenario,
                call,
                header,
                self._keeping(),
                tell=mode.tell,
                clock=clock,
                voice=voice,
                moved=keep_sound_anew,
                going_on=going_on,
            )
        except OSError as error:
            voice.close()
            lines.close()
            raise self._cannot_record(error) from error
        begin_keeping(self.screen, voice, conversation.path, consent)
        try:
            get_ready(conversation.context)
            mode.hold(conversation, self._hint, self.lines)
        except KeyboardInterrupt:
            conversation.close()
            self._tell_where_it_is_kept(conversation)
            return Exit.INTERRUPTED
        finally:
            conversation.close()
            lines.close()
            settle_and_tell(self.screen, voice, conversation.path, conversation.log)
        return self._afterwards(conversation)

    def _her_lines(self, scenario: Scenario, call: Call) -> HerLines:
        search = search_path(self.settings)
        named = Path(self._named)
        file = named if named.stem == scenario.id and named.is_file() else search.find(scenario.id)
        return her_lines(
            scenario,
            call,
            self._talking,
            file=file,
            search=search,
            cache_folder=self.settings.cache_folder,
        )
