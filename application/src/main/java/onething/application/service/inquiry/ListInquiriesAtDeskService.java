package onething.application.service.inquiry;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.in.inquiry.ListInquiriesAtDesk;
import onething.application.port.out.matter.Inquiries;
import onething.application.port.out.matter.Inquiries.Waiting;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.matter.ActionContext;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListInquiriesAtDesk].
public final class ListInquiriesAtDeskService implements ListInquiriesAtDesk {

    private final Inquiries inquiries;
    private final ActionContexts contexts;

    public ListInquiriesAtDeskService(Inquiries inquiries, ActionContexts contexts) {
        this.inquiries = inquiries;
        this.contexts = contexts;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMap(staff -> inquiries.waiting(
                        staff.office(), staff.district(), concerning(staff), query.after(), query.limit()))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(waiting -> contexts.ofRow(waiting.file()).map(context -> row(waiting, context)))
                        .collectList()
                        .map(rows -> new Page<>(rows, page.next(), page.total())));
    }

    /// What the person has to answer, and what the office asked.
    private static Set<InquiryKind> concerning(Staff staff) {
        return Stream.of(InquiryKind.values())
                .filter(kind -> Stream.of(kind.askedBy(), kind.answeredBy())
                        .flatMap(Set::stream)
                        .anyMatch(staff.roles()::contains))
                .collect(toUnmodifiableSet());
    }

    private static Row row(Waiting waiting, ActionContext context) {
        return new Row(
                waiting.id(),
                waiting.file(),
                context.guide().title(),
                waiting.kind(),
                waiting.clock()
                        .map(code -> context.guide()
                                .procedure()
                                .clock(code)
                                .map(clock -> clock.rule().title())
                                .orElse(code.value())),
                waiting.asked(),
                waiting.answerBy(),
                context.today().isAfter(waiting.answerBy()));
    }
}
