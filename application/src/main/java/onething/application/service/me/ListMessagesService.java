package onething.application.service.me;

import onething.application.port.Page;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.in.me.ListMessages;
import onething.application.port.out.Guides;
import onething.application.port.out.matter.Messages;
import onething.application.service.access.Access;
import onething.domain.guide.BundleGuide;
import onething.domain.message.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListMessages].
public final class ListMessagesService implements ListMessages {

    private final Messages messages;
    private final Guides guides;

    public ListMessagesService(Messages messages, Guides guides) {
        this.messages = messages;
        this.guides = guides;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMap(applicant -> messages.of(applicant, query.after(), query.limit()))
                .flatMap(this::inWords);
    }

    private Mono<Page<Row>> inWords(Page<Message> page) {
        return Flux.fromIterable(page.items())
                .concatMap(message -> guides.get(message.file().guide()).map(guide -> row(message, guide)))
                .collectList()
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    private static Row row(Message message, BundleGuide guide) {
        var matter = guide.matter(message.file().code()).orElseThrow();
        return new Row(message, matter.title(), Entry.of(message.event(), guide, matter));
    }
}
