package onething.application.port.in.retention;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.form.Answers;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 归档: gives everything that is kept of a matter that has ended, for an archive: its answers, files, papers and
/// trail. The head of the office takes it. The reading is recorded.
@FunctionalInterface
public interface ReadArchive {

    /// Fails with a `Refused` for `RoleLacking`, `MatterUnknown`, `NotAssigned` or `MatterNotEnded`.
    Mono<Archive> read(Actor who, MatterId matter);

    /// @param office    the name of the office that handled it
    /// @param title     of the matter
    /// @param received  when the bundle was received
    /// @param ended     when the matter ended
    /// @param answers   to the sections of the form that the matter uses, corrections included
    /// @param retention how long it is kept; empty if for ever
    /// @param documents in their order
    record Archive(
            Matter matter,
            String office,
            String title,
            Instant received,
            Instant ended,
            Instant made,
            Answers answers,
            List<Event> trail,
            Optional<RetentionGuide.Item> retention,
            List<Document> documents) {

        public Archive {
            trail = List.copyOf(trail);
            documents = List.copyOf(documents);
        }
    }

    /// A file that was handed in, or a paper that was issued.
    ///
    /// @param issued whether the service issued it
    /// @param name   the name of the file, or of the paper
    /// @param at     when it was handed in or issued
    /// @param sha256 of the content, where it is known before it is read
    /// @param bytes  read when they are needed
    record Document(
            boolean issued,
            String name,
            String mediaType,
            Instant at,
            Optional<String> sha256,
            Flux<ByteBuffer> bytes) {}
}
