package onething.application.port.out.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onething.application.port.out.bundle.InMemoryBundles;
import onething.application.port.out.matter.InMemoryCorrections;
import onething.application.port.out.matter.InMemoryInquiries;
import onething.application.port.out.matter.InMemoryMatters;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.PersonId;
import onething.domain.retention.CaseFile;
import onething.domain.retention.CaseFile.FiledMatter;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Approval;
import onething.domain.retention.DestructionList.Declined;
import onething.domain.retention.DestructionList.End;
import onething.domain.retention.DestructionList.Entry;
import onething.domain.retention.DestructionList.State;
import onething.domain.retention.Obstacle;
import onething.domain.retention.RetentionHold;
import onething.domain.search.SearchQuery;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The files of the bundles in memory, the lists and the holds.
public final class InMemoryRetention implements CaseFiles, DestructionLists, RetentionHolds {

    private final InMemoryBundles bundles;
    private final InMemoryMatters matters;
    private final InMemoryCorrections corrections;
    private final InMemoryInquiries inquiries;
    private final Map<UUID, DestructionList> lists = new LinkedHashMap<>();
    private final Map<UUID, RetentionHold> holds = new LinkedHashMap<>();

    public InMemoryRetention(
            InMemoryBundles bundles,
            InMemoryMatters matters,
            InMemoryCorrections corrections,
            InMemoryInquiries inquiries) {
        this.bundles = bundles;
        this.matters = matters;
        this.corrections = corrections;
        this.inquiries = inquiries;
    }

    @Override
    public Flux<CaseFile> received(Instant before, LocalDate today, Optional<BundleId> after, int limit) {
        return Flux.defer(() -> Flux.fromIterable(bundles.submitted()))
                .filter(bundle -> bundle.received().isBefore(before) && !isListed(bundle.id()))
                .sort(Comparator.comparing(bundle -> bundle.id().value().toString()))
                .filter(bundle -> after.filter(last -> bundle.id()
                                        .value()
                                        .toString()
                                        .compareTo(last.value().toString())
                                <= 0)
                        .isEmpty())
                .take(limit)
                .concatMap(bundle -> file(bundle, today));
    }

    @Override
    public Mono<CaseFile> find(BundleId bundle, LocalDate today) {
        return bundles.find(bundle)
                .map(found -> found.value())
                .ofType(Bundle.Submitted.class)
                .flatMap(found -> file(found, today));
    }

    @Override
    public Mono<Boolean> exists(BundleNumber number) {
        return bundles.findSubmitted(number).hasElement();
    }

    @Override
    public Mono<Boolean> isSought(SearchQuery terms, BundleId apart) {
        return Mono.fromSupplier(() -> matters.isSought(terms, apart));
    }

    @Override
    public Mono<Boolean> destroy(UUID list, BundleId bundle, List<Event> told, Instant at, LocalDate today) {
        return find(bundle, today)
                .filter(file ->
                        file.obstacles().isEmpty() && file.matters().size() == told.size() && isApproved(list, bundle))
                .flatMap(_ -> Flux.fromIterable(told)
                        .concatMap(event -> matters.trail(new MatterId(event.matter()))
                                .last()
                                .map(last -> last.hash().equals(event.previous())))
                        .all(Boolean::booleanValue))
                .filter(Boolean::booleanValue)
                .doOnNext(_ -> {
                    told.forEach(matters::destroy);
                    matters.papers.destroy(bundle);
                    bundles.destroy(bundle);
                    end(list, bundle, new End(at, Optional.empty()));
                })
                .defaultIfEmpty(false);
    }

    private Mono<CaseFile> file(Bundle.Submitted bundle, LocalDate today) {
        return matters.of(bundle.id())
                .map(found -> found.value().matter())
                .concatMap(matter -> matters.trail(matter.file().id())
                        .filter(event -> !event.before().equals(event.after()))
                        .last()
                        .map(changed -> new Filed(matter, changed.at())))
                .collectList()
                .zipWhen(filed -> obstacles(bundle.number(), filed, today))
                .map(both -> new CaseFile(
                        bundle.id(),
                        bundle.number(),
                        both.getT1().stream().map(Filed::file).toList(),
                        both.getT2(),
                        bundle.materials().size(),
                        matters.papers.count(bundle.id())));
    }

    private Mono<Set<Obstacle>> obstacles(BundleNumber number, List<Filed> filed, LocalDate today) {
        return Flux.fromIterable(filed)
                .map(each -> each.matter().file().id())
                .concatMap(id -> Mono.zip(
                        Mono.fromSupplier(() -> corrections.isWaiting(id)),
                        inquiries.of(id).any(inquiry -> inquiry.answer().isEmpty())))
                .collectList()
                .map(waits -> {
                    var found = EnumSet.noneOf(Obstacle.class);
                    if (filed.stream()
                            .anyMatch(each -> !each.matter().standing().kind().isEnd())) {
                        found.add(Obstacle.OPEN_MATTER);
                    }
                    if (waits.stream().anyMatch(each -> each.getT1())) {
                        found.add(Obstacle.CORRECTION);
                    }
                    if (waits.stream().anyMatch(each -> each.getT2())) {
                        found.add(Obstacle.INQUIRY);
                    }
                    if (held(today).anyMatch(hold -> hold.bundle().equals(number))) {
                        found.add(Obstacle.HOLD);
                    }
                    return found;
                });
    }

    private synchronized boolean isListed(BundleId bundle) {
        return lists.values().stream()
                .filter(InMemoryRetention::isOpen)
                .flatMap(list -> list.waiting().stream())
                .anyMatch(entry -> entry.bundle().equals(bundle));
    }

    private synchronized boolean isApproved(UUID list, BundleId bundle) {
        return lists.get(list).state() == State.APPROVED
                && lists.get(list).waiting().stream()
                        .anyMatch(entry -> entry.bundle().equals(bundle));
    }

    private static boolean isOpen(DestructionList list) {
        return list.state() == State.WAITING || list.state() == State.APPROVED;
    }

    @Override
    public Mono<Boolean> add(DestructionList list) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                if (lists.values().stream().anyMatch(InMemoryRetention::isOpen)) {
                    return false;
                }
                lists.put(list.id(), list);
                return true;
            }
        });
    }

    @Override
    public Mono<DestructionList> find(UUID list) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                return lists.get(list);
            }
        });
    }

    @Override
    public Flux<DestructionList> latest(int limit) {
        return Flux.defer(() -> {
                    synchronized (this) {
                        return Flux.fromIterable(new ArrayList<>(lists.values()).reversed());
                    }
                })
                .take(limit);
    }

    @Override
    public Mono<Boolean> approve(UUID list, int place, Approval approval) {
        return Mono.fromSupplier(() -> changed(
                list,
                found -> found.state() == State.WAITING
                        && found.approvals().size() == place - 1
                        && found.approvals().stream()
                                .noneMatch(each -> each.by().equals(approval.by())),
                found -> new DestructionList(
                        found.id(),
                        found.compiled(),
                        Stream.concat(found.approvals().stream(), Stream.of(approval))
                                .toList(),
                        found.declined(),
                        found.entries())));
    }

    @Override
    public Mono<Boolean> decline(UUID list, Declined declined) {
        return Mono.fromSupplier(() -> changed(
                list,
                found -> found.state() == State.WAITING,
                found -> new DestructionList(
                        found.id(), found.compiled(), found.approvals(), Optional.of(declined), found.entries())));
    }

    @Override
    public Mono<Void> spare(UUID list, BundleId bundle, End end) {
        return Mono.fromRunnable(() -> end(list, bundle, end));
    }

    private void end(UUID list, BundleId bundle, End end) {
        changed(
                list,
                _ -> true,
                found -> new DestructionList(
                        found.id(),
                        found.compiled(),
                        found.approvals(),
                        found.declined(),
                        found.entries().stream()
                                .map(entry -> entry.bundle().equals(bundle)
                                                && entry.end().isEmpty()
                                        ? ended(entry, end)
                                        : entry)
                                .toList()));
    }

    private static Entry ended(Entry entry, End end) {
        return new Entry(
                entry.bundle(),
                entry.number(),
                entry.matters(),
                entry.closed(),
                entry.keep(),
                entry.basis(),
                entry.until(),
                entry.documents(),
                entry.papers(),
                Optional.of(end));
    }

    private synchronized boolean changed(
            UUID list, Predicate<DestructionList> may, UnaryOperator<DestructionList> change) {
        var found = Optional.ofNullable(lists.get(list)).filter(may);
        found.ifPresent(each -> lists.put(list, change.apply(each)));
        return found.isPresent();
    }

    @Override
    public Mono<Void> add(RetentionHold hold) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                holds.put(hold.id(), hold);
            }
        });
    }

    @Override
    public Flux<RetentionHold> inForce(LocalDate today) {
        return Flux.defer(() -> Flux.fromStream(held(today))).collectList().flatMapIterable(List::reversed);
    }

    private synchronized Stream<RetentionHold> held(LocalDate today) {
        return holds.values().stream()
                .filter(hold -> hold.until().filter(today::isAfter).isEmpty())
                .toList()
                .stream();
    }

    @Override
    public Mono<Boolean> release(UUID hold, PersonId by, Instant at) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                return holds.remove(hold) != null;
            }
        });
    }

    private record Filed(Matter matter, Instant changed) {

        FiledMatter file() {
            return new FiledMatter(
                    matter.file().id(),
                    matter.file().code(),
                    matter.file().guide(),
                    matter.standing().kind().isEnd() ? Optional.of(changed) : Optional.empty());
        }
    }
}
