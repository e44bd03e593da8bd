package onething.web.matter;

import java.util.List;
import java.util.Optional;
import onething.domain.material.MarkedPlace;
import onething.domain.material.Verdict;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Proposal;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Answer;
import onething.web.matter.RatingView.AnswerView;
import onething.web.matter.RatingView.ReviewView;
import onething.web.matter.StandingView.ExamView;
import onething.web.matter.StandingView.MarkedPlaceView;
import onething.web.matter.StandingView.ProposalView;
import onething.web.matter.StandingView.VerdictView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Parts of a matter.
@Mapper(config = WireMapping.class)
public interface MatterMapper {

    MatterMapper INSTANCE = Mappers.getMapper(MatterMapper.class);

    List<VerdictView> toViews(List<Verdict> verdicts);

    VerdictView toView(Verdict verdict);

    MarkedPlaceView toView(MarkedPlace place);

    default Optional<MarkedPlaceView> toView(Optional<MarkedPlace> place) {
        return place.map(this::toView);
    }

    ExamView toView(Exam exam);

    ProposalView toView(Proposal proposal);

    RatingView toView(Rating rating);

    @Mapping(target = "step", expression = "java(review.step().wireName())")
    ReviewView toView(RatingReview review);

    AnswerView toView(Answer answer);

    default Optional<ReviewView> review(Optional<RatingReview> review) {
        return review.map(this::toView);
    }

    default Optional<AnswerView> answer(Optional<Answer> answer) {
        return answer.map(this::toView);
    }
}
