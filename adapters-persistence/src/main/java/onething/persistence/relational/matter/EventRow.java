package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.NoteSeal;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.encryption.NoteCipher.Opened;
import tools.jackson.core.type.TypeReference;

/// An event of a trail: the parts of statements, and the reading of its row.
public final class EventRow {

    /// Stores the events bound by [#bind], if the part of the statement named by the placeholder has a
    /// row. Their matters are bound as `ids`.
    public static final String RECORD = """
            insert into trail (matter, sequence, at, actor, role, action, standing_before, standing_after, stage,
                               effects, paper, commitment, words, previous, hash)
            select event.matter, event.sequence, event.at, event.actor, event.role, event.action,
                   event.standing_before, event.standing_after, event.stage,
                   event.effects::jsonb, event.paper, event.commitment,
                   decode(nullif(event.words, ''), 'base64'), event.previous, event.hash
              from %s,
                   unnest(:ids::uuid[], :sequences::bigint[], :times::timestamptz[], :actors::uuid[], :roles::text[],
                          :actions::text[], :befores::text[], :afters::text[], :eventStages::text[],
                          :effects::text[], :papers::text[], :commitments::text[], :words::text[],
                          :previous::text[], :hashes::text[])
                   as event (matter, sequence, at, actor, role,
                             action, standing_before, standing_after, stage,
                             effects, paper, commitment, words, previous, hash)
            """;

    /// The names differ from a matter's columns, since one statement reads both.
    public static final String COLUMNS = """
            event.matter as event_matter, event.sequence as event_sequence, event.at as event_at,
            event.actor as event_actor, event.role as event_role, event.action as event_action,
            event.standing_before as event_before, event.standing_after as event_after,
            event.stage as event_stage, event.effects::text as event_effects, event.paper as event_paper,
            event.commitment as event_commitment, event.words as event_words,
            event.previous as event_previous, event.hash as event_hash
            """;

    private static final TypeReference<List<String>> EFFECTS = new TypeReference<>() {};

    private EventRow() {}

    public static <R> BatchBinder<R> bind(BatchBinder<R> columns, Function<R, Event> event, NoteCipher notes) {
        return columns.column("sequences", Long.class, row -> event.apply(row).sequence())
                .instant("times", row -> event.apply(row).at())
                .column(
                        "actors",
                        UUID.class,
                        row -> event.apply(row).actor().map(PersonId::value).orElse(null))
                .text("roles", row -> event.apply(row).role().storedName())
                .text("actions", row -> event.apply(row).action())
                .text("befores", row -> event.apply(row).before())
                .text("afters", row -> event.apply(row).after())
                .text("eventStages", row -> event.apply(row).stage())
                .text("effects", row -> Json.text(event.apply(row).effects()))
                .text("papers", row -> event.apply(row).paper().orElse(null))
                .text("commitments", row -> event.apply(row).seal().commitment())
                .bytes("words", row -> notes.sealed(event.apply(row)))
                .text("previous", row -> event.apply(row).previous())
                .text("hashes", row -> event.apply(row).hash());
    }

    public static Event read(Readable row, NoteCipher notes) {
        var matter = uuid(row, "event_matter");
        long sequence = get(row, "event_sequence", Long.class);
        var commitment = text(row, "event_commitment");
        return find(row, "event_words", byte[].class)
                .map(words -> read(row, notes.opened(matter, sequence, commitment, words)))
                .orElseGet(() -> read(row, new Opened("", new NoteSeal(commitment, Optional.empty())))
                        .erased());
    }

    private static Event read(Readable row, Opened noted) {
        return new Event(
                uuid(row, "event_matter"),
                get(row, "event_sequence", Long.class),
                facts(row, noted.note()),
                noted.seal(),
                text(row, "event_previous"),
                text(row, "event_hash"));
    }

    private static EventDraft facts(Readable row, String note) {
        return new EventDraft(
                get(row, "event_at", Instant.class),
                new By(
                        find(row, "event_actor", UUID.class).map(PersonId::new),
                        WireNamed.stored(Role.class, text(row, "event_role"))),
                text(row, "event_action"),
                new Change(text(row, "event_before"), text(row, "event_after"), text(row, "event_stage")),
                Json.read(text(row, "event_effects"), EFFECTS),
                find(row, "event_paper", String.class),
                note);
    }
}
