package onething.application.service.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ListDesk.Row;
import onething.application.port.in.desk.ListDesk.Urgency;
import onething.application.port.in.matter.Countdown;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.deadline.EscalationReached;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.watch.OfficeDeadline;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Makes the rows of the desk's lists.
public final class DeskRows {

    private final Bundles bundles;
    private final ActionContexts contexts;

    public DeskRows(Bundles bundles, ActionContexts contexts) {
        this.bundles = bundles;
        this.contexts = contexts;
    }

    Mono<Page<Row>> of(Page<Versioned<MatterRecord>> page) {
        return Flux.fromIterable(page.items())
                .concatMap(
                        found -> contexts.of(found.value().matter().file()).map(context -> new Found(found, context)))
                .collectList()
                .flatMap(found -> candidates(found)
                        .map(bundles -> found.stream()
                                .map(each -> row(each.record(), each.version(), each.context(), each.isReport(bundles)))
                                .toList()))
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    /// The bundles of unclaimed matters that can be reports, in one statement.
    private Mono<Map<BundleId, Bundle>> candidates(List<Found> page) {
        return bundles.findAll(page.stream()
                        .filter(Found::mayBeAReport)
                        .map(found -> found.record().matter().file().bundle())
                        .collect(Collectors.toSet()))
                .collectMap(Bundle::id);
    }

    private static Row row(MatterRecord record, long version, ActionContext context, boolean toAssign) {
        var matter = record.matter();
        return new Row(
                new Versioned<>(matter.withoutWords(), version),
                context.guide().title(),
                context.stage(matter).title(),
                record.claimant(),
                urgency(matter, context),
                matter.awaitsApproval(context),
                toAssign);
    }

    private static Urgency urgency(Matter matter, ActionContext context) {
        return new Urgency(
                Countdown.of(matter, context.calendar(), context.now()),
                OfficeDeadline.slack(matter.clocks(), context.now(), context.calendar()),
                EscalationReached.highest(matter.clocks(), context.now(), context.calendar()));
    }

    private record Found(Versioned<MatterRecord> stored, ActionContext context) {

        MatterRecord record() {
            return stored.value();
        }

        long version() {
            return stored.version();
        }

        boolean mayBeAReport() {
            return record().claimant().isEmpty()
                    && context.bundle()
                            .reporter()
                            .filter(secrecy -> secrecy.matters()
                                    .contains(record().matter().file().code()))
                            .isPresent();
        }

        boolean isReport(Map<BundleId, Bundle> bundles) {
            return mayBeAReport()
                    && Optional.ofNullable(bundles.get(record().matter().file().bundle()))
                            .filter(bundle -> Access.isReport(record().matter(), bundle, context.bundle()))
                            .isPresent();
        }
    }
}
