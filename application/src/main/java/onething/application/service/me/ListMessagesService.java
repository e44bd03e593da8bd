package onething.application.service.me;

import java.util.List;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.in.me.ListMessages;
import onething.application.port.out.Guides;
import onething.application.port.out.matter.Messages;
import onething.application.service.access.Access;
import onething.application.service.handling.PaperLinks;
import onething.domain.guide.BundleGuide;
import onething.domain.message.Message;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListMessages].
public final class ListMessagesService implements ListMessages {

    private final Messages messages;
    private final Guides guides;
    private final PaperLinks links;

    public ListMessagesService(Messages messages, Guides guides, PaperLinks links) {
        this.messages = messages;
        this.guides = guides;
        this.links = links;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMap(applicant -> messages.of(applicant, query.after(), query.limit()))
                .flatMap(page -> inWords(query.who(), page));
    }

    private Mono<Page<Row>> inWords(Actor who, Page<Message> page) {
        return Flux.fromIterable(page.items())
                .concatMap(message -> guides.get(message.file().guide()).map(guide -> row(message, guide)))
                .collectList()
                .flatMap(rows -> linked(who, rows))
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    private Mono<List<Row>> linked(Actor who, List<Row> rows) {
        var numbers = rows.stream()
                .flatMap(row -> PaperLinks.numberOf(row.message().file(), row.entry()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return links.readable(who, numbers)
                .map(found -> rows.stream()
                        .map(row -> new Row(
                                row.message(),
                                row.title(),
                                PaperLinks.linked(row.message().file(), row.entry(), found)))
                        .toList());
    }

    private static Row row(Message message, BundleGuide guide) {
        var matter = guide.matter(message.file().code()).orElseThrow();
        return new Row(message, matter.title(), Entry.of(message.event(), guide, matter));
    }
}
