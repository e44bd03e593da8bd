package onething.application.service.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import onething.application.port.out.bundle.MaterialCopies;
import onething.application.port.out.bundle.MaterialCopies.Pages;
import onething.application.port.out.paper.PaperRenderer.ShownFile;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Material;
import onething.domain.paper.MaterialLine;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The files of a submission as pictures, for the copy of everything that was sent. Somebody waits for it, and all
/// of it is in memory at once, so pages, bytes and time have limits; of what is beyond them, the copy has the name.
public final class SentFiles {

    private static final int MOST_PAGES = 60;
    private static final int MOST_PAGES_OF_A_FILE = 20;
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    /// An answer has to begin within 30 seconds.
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private final MaterialCopies copies;
    private final Clock clock;

    public SentFiles(MaterialCopies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /// What this person may read of what was handed in before the submission.
    Mono<List<ShownFile>> of(Actor who, Bundle.Submitted bundle, BundleGuide guide) {
        return Flux.defer(() -> {
                    var room = new Room(clock.instant().plus(LONGEST));
                    return Flux.fromIterable(
                                    bundle.asHandedInUntil(bundle.received()).materials())
                            .filter(material -> !Access.keepsMedicalFrom(who, bundle, material, guide))
                            .concatMap(material -> pages(material, room).map(pages -> shown(material, guide, pages)));
                })
                .collectList();
    }

    private Mono<Pages> pages(Material material, Room room) {
        return Mono.defer(() -> {
            int most = room.pages(clock.instant());
            return most == 0
                    ? Mono.just(Pages.NONE)
                    : copies.pages(material, most).map(room::taken);
        });
    }

    private static ShownFile shown(Material material, BundleGuide guide, Pages pages) {
        var unshown = guide.papers().templates().words().joined().unshown();
        return new ShownFile(MaterialLine.of(material, guide), pages.areAll() ? "" : unshown, pages.jpegs());
    }

    /// What there is still room for, in one copy.
    private static final class Room {

        private final Instant end;
        private int pages = MOST_PAGES;
        private long bytes = MOST_BYTES;

        Room(Instant end) {
            this.end = end;
        }

        int pages(Instant now) {
            return bytes <= 0 || now.isAfter(end) ? 0 : Math.min(pages, MOST_PAGES_OF_A_FILE);
        }

        Pages taken(Pages taken) {
            pages -= taken.jpegs().size();
            for (var jpeg : taken.jpegs()) {
                bytes -= jpeg.length;
            }
            return taken;
        }
    }
}
