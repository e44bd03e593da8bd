package onething.application.service.desk;

import onething.application.port.IdempotencyKey;
import onething.application.port.in.desk.AddNote;
import onething.application.port.out.Ids;
import onething.application.port.out.matter.InternalNotes;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.note.InternalNote;
import reactor.core.publisher.Mono;

/// See [AddNote].
public final class AddNoteService implements AddNote {

    private final Access access;
    private final InternalNotes notes;
    private final ActionContexts contexts;
    private final Ids ids;

    public AddNoteService(Access access, InternalNotes notes, ActionContexts contexts, Ids ids) {
        this.access = access;
        this.notes = notes;
        this.contexts = contexts;
        this.ids = ids;
    }

    @Override
    public Mono<InternalNote> add(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .delayUntil(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> access.requireAssigned(command.who(), found.value(), context.bundle())))
                .map(_ -> new InternalNote(
                        ids.next(), command.matter(), command.who().id(), command.text(), contexts.now()))
                .flatMap(note -> notes.add(note, key(command)));
    }

    private static IdempotencyKey key(Command command) {
        var sent = String.join(
                "\n",
                "note",
                command.matter().value().toString(),
                command.text().value());
        return IdempotencyKey.of(command.who().id(), command.key(), sent);
    }
}
