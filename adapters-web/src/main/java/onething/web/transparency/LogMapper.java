package onething.web.transparency;

import java.util.List;
import java.util.Optional;
import onething.application.port.TrailProof;
import onething.application.port.in.transparency.ReadLogHeads.PublishedHead;
import onething.application.port.in.transparency.VerifyTrail;
import onething.domain.trail.Trail.Flaw;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.InclusionProof;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import onething.web.transparency.TrailProofView.EventView;
import onething.web.transparency.TrailProofView.HeadView;
import onething.web.transparency.TrailProofView.InclusionView;
import onething.web.transparency.TrailProofView.PromiseView;
import onething.web.transparency.TrailVerificationView.FlawView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = WireMapping.class)
interface LogMapper {

    LogMapper INSTANCE = Mappers.getMapper(LogMapper.class);

    TrailProofView toView(TrailProof proof);

    EventView toView(TrailProof.EventProof event);

    InclusionView toView(InclusionProof proof);

    @Mapping(target = "size", source = "statement.size")
    @Mapping(target = "root", source = "statement.root")
    @Mapping(target = "at", source = "statement.at")
    HeadView toHead(Signed<TreeHead> head);

    @Mapping(target = "at", source = "statement.at")
    @Mapping(target = "by", source = "statement.by")
    PromiseView toPromise(Signed<InclusionPromise> promise);

    @Mapping(target = "size", source = "head.statement.size")
    @Mapping(target = "root", source = "head.statement.root")
    @Mapping(target = "at", source = "head.statement.at")
    @Mapping(target = "token", source = "head.token")
    @Mapping(target = "consistency", source = "continues.path")
    LogHeadsView.LogHeadView toView(PublishedHead head);

    List<LogHeadsView.LogHeadView> toViews(List<PublishedHead> heads);

    TrailVerificationView toView(VerifyTrail.Verification verification);

    FlawView toView(VerifyTrail.FlawedEvent flaw);

    default Optional<FlawView> flaw(Optional<VerifyTrail.FlawedEvent> flaw) {
        return flaw.map(this::toView);
    }

    default String spelt(Flaw.Kind kind) {
        return FlawView.spelt(kind);
    }

    default String spelt(TreeHash hash) {
        return hash.hex();
    }

    default Optional<InclusionView> inclusion(Optional<InclusionProof> proof) {
        return proof.map(this::toView);
    }

    default Optional<HeadView> head(Optional<Signed<TreeHead>> head) {
        return head.map(this::toHead);
    }

    default Optional<PromiseView> promise(Optional<Signed<InclusionPromise>> promise) {
        return promise.map(this::toPromise);
    }
}
