package onething.web.rating;

import java.util.Optional;
import onething.application.port.in.rating.ListReviews.Row;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Answer;
import onething.domain.rating.RatingReview.Verification;
import onething.web.rating.DeskReviewController.AnswerView;
import onething.web.rating.DeskReviewController.ReviewView;
import onething.web.rating.DeskReviewController.ReviewedView;
import onething.web.rating.DeskReviewController.RowView;
import onething.web.rating.DeskReviewController.VerificationView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What those who review a low rating see of it.
@Mapper(config = WireMapping.class)
interface ReviewMapper {

    ReviewMapper INSTANCE = Mappers.getMapper(ReviewMapper.class);

    @Mapping(target = "matter", source = "file.id")
    @Mapping(target = "number", source = "file.number")
    RowView toView(Row row);

    ReviewedView toView(Rating rating);

    @Mapping(target = "step", expression = "java(review.step().wireName())")
    ReviewView toView(RatingReview review);

    VerificationView toView(Verification verification);

    AnswerView toView(Answer answer);

    default Optional<ReviewView> review(Optional<RatingReview> review) {
        return review.map(this::toView);
    }

    default Optional<VerificationView> verification(Optional<Verification> verification) {
        return verification.map(this::toView);
    }

    default Optional<AnswerView> answer(Optional<Answer> answer) {
        return answer.map(this::toView);
    }
}
