package onething.web.rating;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.rating.ReadRatingFigures.GroupFigures;
import onething.application.port.in.rating.ReadRatingFigures.QuarterFigures;
import onething.domain.rating.PublishedRatings.PointFigures;
import onething.domain.rating.RatingFigures;
import onething.web.rating.RatingFiguresView.FiguresView;
import onething.web.rating.RatingFiguresView.GroupView;
import onething.web.rating.RatingFiguresView.PointView;
import onething.web.rating.RatingFiguresView.QuarterView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What everyone sees of ratings.
@Mapper(config = WireMapping.class)
interface RatingFiguresMapper {

    RatingFiguresMapper INSTANCE = Mappers.getMapper(RatingFiguresMapper.class);

    List<QuarterView> toView(List<QuarterFigures> quarters);

    @Mapping(target = "quarter", expression = "java(figures.quarter().toString())")
    @Mapping(target = "from", expression = "java(figures.quarter().first())")
    @Mapping(target = "to", expression = "java(figures.quarter().last())")
    QuarterView toView(QuarterFigures figures);

    GroupView toView(GroupFigures figures);

    PointView toView(PointFigures figures);

    FiguresView toView(RatingFigures figures);

    default Optional<FiguresView> others(Optional<RatingFigures> others) {
        return others.map(this::toView);
    }
}
