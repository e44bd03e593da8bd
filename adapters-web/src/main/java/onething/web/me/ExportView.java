package onething.web.me;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.me.ExportData.OfMatter;
import onething.domain.access.UnmaskedAccess;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.code.MatterCode;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.web.bundle.MaterialMapper;
import onething.web.bundle.MaterialView;
import onething.web.inquiry.InquiryView;
import onething.web.matter.MatterStateView;
import onething.web.matter.TimelineView;
import onething.web.matter.TimelineView.EventView;
import onething.web.wire.AnswersJson;

/// The parts of an export. Nothing is masked, since the owner reads it.
final class ExportView {

    private ExportView() {}

    /// @param maskedIdNumber the number as the pages show it
    record AccountView(
            UUID id,
            String name,
            Optional<String> idNumber,
            Optional<String> maskedIdNumber,
            Optional<String> creditCode) {

        static AccountView of(Actor who, Optional<AccountHolder> holder) {
            var idCard = holder.filter(AccountHolder.Person.class::isInstance)
                    .map(AccountHolder.Person.class::cast)
                    .map(AccountHolder.Person::idCard);
            return new AccountView(
                    who.id().value(),
                    holder.map(AccountHolder::displayName).orElse(who.name()),
                    idCard.map(IdCardNumber::value),
                    idCard.map(IdCardNumber::forItsOwner),
                    holder.filter(AccountHolder.Organisation.class::isInstance)
                            .map(AccountHolder.Organisation.class::cast)
                            .map(organisation -> organisation.creditCode().value()));
        }
    }

    record FormerNameView(String name, Instant until) {}

    record ExportedBundleView(
            UUID id,
            String guide,
            int guideVersion,
            List<String> matters,
            Instant opened,
            Optional<Instant> changed,
            Optional<String> number,
            Optional<Instant> received,
            Map<String, Map<String, Object>> answers,
            List<MaterialView> materials) {

        static ExportedBundleView of(Versioned<Bundle> versioned) {
            var bundle = versioned.value();
            return new ExportedBundleView(
                    bundle.id().value(),
                    bundle.guide().code().value(),
                    bundle.guide().version(),
                    bundle.chosen().stream().map(MatterCode::value).toList(),
                    bundle.opened(),
                    bundle instanceof Bundle.Draft draft ? Optional.of(draft.changed()) : Optional.empty(),
                    submitted(bundle).map(each -> each.number().toString()),
                    submitted(bundle).map(Bundle.Submitted::received),
                    AnswersJson.of(bundle.answers()),
                    MaterialMapper.INSTANCE.toViews(bundle.materials()));
        }

        private static Optional<Bundle.Submitted> submitted(Bundle bundle) {
            return bundle instanceof Bundle.Submitted submitted ? Optional.of(submitted) : Optional.empty();
        }
    }

    record ExportedMatterView(MatterStateView matter, List<EventView> timeline, List<InquiryView> inquiries) {

        static ExportedMatterView of(OfMatter exported) {
            return new ExportedMatterView(
                    MatterStateView.of(exported.matter(), exported.version()),
                    TimelineView.of(exported.timeline()).events(),
                    exported.inquiries().stream().map(InquiryView::of).toList());
        }
    }

    record FullViewView(Instant at, boolean own, Optional<UUID> bundle) {

        static FullViewView of(UnmaskedAccess view) {
            return new FullViewView(
                    view.at(), view.viewer().equals(view.whose()), view.bundle().map(BundleId::value));
        }
    }
}
