package onething.web.desk;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.desk.AddNote;
import onething.application.port.in.desk.ReadNotes;
import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 内部备注: what the staff of an office note about a matter for each other.
@RestController
@RequestMapping("/api/v1/desk/matters/{matter}/notes")
class NoteController {

    private final ReadNotes readNotes;
    private final AddNote addNote;

    NoteController(ReadNotes readNotes, AddNote addNote) {
        this.readNotes = readNotes;
        this.addNote = addNote;
    }

    @GetMapping
    Mono<ResponseEntity<NotesView>> read(Actor who, @PathVariable UUID matter) {
        return readNotes
                .read(new ReadNotes.Query(who, new MatterId(matter)))
                .map(DeskMapper.INSTANCE::toView)
                .collectList()
                .map(NotesView::new)
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<NoteView>> add(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(IDEMPOTENCY_KEY) String key,
            @Valid @RequestBody NoteRequest request) {
        return addNote.add(request.toCommand(who, new MatterId(matter), RequestHeaders.key(key)))
                .map(DeskMapper.INSTANCE::toView)
                .map(note -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(note));
    }

    record NoteRequest(@Nullable String text) {

        AddNote.Command toCommand(Actor who, MatterId matter, String key) {
            var reader = new RequestReader();
            var words = reader.text("/text", text, InternalNote.LONGEST_TEXT);
            reader.done();
            return new AddNote.Command(who, matter, words, key);
        }

        @Override
        public String toString() {
            return "NoteRequest[]";
        }
    }

    record NotesView(List<NoteView> items) {}

    record NoteView(UUID id, UUID by, String text, Instant at) {}
}
