package onething.application.service.bundle;

import java.util.Optional;
import onething.application.port.in.bundle.VerifyReceipt;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.ReceiptCode;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Mono;

public final class VerifyReceiptService implements VerifyReceipt {

    private final Bundles bundles;
    private final Guides guides;

    public VerifyReceiptService(Bundles bundles, Guides guides) {
        this.bundles = bundles;
        this.guides = guides;
    }

    @Override
    public Mono<Verification> verify(String number, String code) {
        return Mono.just(BundleNumber.normal(number))
                .filter(BundleNumber::isValid)
                .flatMap(valid -> bundles.findSubmitted(new BundleNumber(valid)))
                .filter(bundle ->
                        ReceiptCode.read(code).filter(bundle.code()::matches).isPresent())
                .zipWhen(bundle -> guides.get(bundle.guide()), VerifyReceiptService::genuine)
                .defaultIfEmpty(new Verification(number, false, Optional.empty(), Optional.empty()));
    }

    private static Verification genuine(Bundle.Submitted bundle, BundleGuide guide) {
        return new Verification(
                bundle.number().value(),
                true,
                Optional.of(WorkingCalendar.dayOf(bundle.received())),
                Optional.of(guide.title()));
    }
}
