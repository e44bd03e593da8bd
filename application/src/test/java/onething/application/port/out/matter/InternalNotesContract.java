package onething.application.port.out.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.note.InternalNote;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.KeyReused;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [InternalNotes] promises.
public interface InternalNotesContract {

    Bundles bundles();

    InternalNotes notes();

    @Test
    default void givesTheNotesOfAMatterInTheirOrder() {
        var matter = aMatterWithNotes();
        var first = note(matter, "已电话核实·🙂", 0);
        var second = note(matter, "等厂方回复", 1);
        notes().add(first, key(first)).block();
        notes().add(second, key(second)).block();
        var elsewhere = note(aMatterWithNotes(), "另一件", 0);
        notes().add(elsewhere, key(elsewhere)).block();

        assertThat(notes().of(matter).collectList().block()).containsExactly(first, second);
    }

    @Test
    default void notesOnceWhatIsSentAgain() {
        var note = note(aMatterWithNotes(), "已电话核实", 0);
        var again = new InternalNote(UUID.randomUUID(), note.matter(), note.by(), note.text(), note.at());
        var key = key(note);

        notes().add(note, key).block();

        assertThat(notes().add(again, key).block()).isEqualTo(note);
        assertThat(notes().of(note.matter()).collectList().block()).containsExactly(note);
        notes().add(again, new IdempotencyKey(key.owner(), key.key(), "another"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new KeyReused(key.key())));
    }

    private static InternalNote note(MatterId matter, String text, int minutes) {
        return new InternalNote(
                UUID.randomUUID(),
                matter,
                new PersonId(UUID.randomUUID()),
                new Text(text),
                MONDAY_MORNING.plusSeconds(60L * minutes));
    }

    private static IdempotencyKey key(InternalNote note) {
        return IdempotencyKey.of(
                note.by(), UUID.randomUUID().toString(), note.text().value());
    }

    private MatterId aMatterWithNotes() {
        var bundle = aSubmittedBundle();
        var change =
                received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW), List.of(), WORK_INJURY, RONGCHENG);
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change.after().file().id();
    }
}
