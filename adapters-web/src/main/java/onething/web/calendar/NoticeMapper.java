package onething.web.calendar;

import java.util.List;
import java.util.Optional;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecalculatedMatter.ChangedSide;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.Mark;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.RecordedNotice.Tally;
import onething.web.calendar.NoticeView.MarkView;
import onething.web.calendar.NoticeView.RecalculationView;
import onething.web.calendar.RecalculatedView.SideView;
import onething.web.deadline.CountdownMapper;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Holiday notices on record, and what they change.
@Mapper(config = WireMapping.class, uses = CountdownMapper.class)
interface NoticeMapper {

    NoticeMapper INSTANCE = Mappers.getMapper(NoticeMapper.class);

    @Mapping(target = "number", source = "notice.number")
    @Mapping(target = "issued", source = "notice.issued")
    @Mapping(target = "year", source = "notice.year")
    @Mapping(target = "holidays", source = "notice.holidays")
    @Mapping(target = "workdays", source = "notice.workdays")
    @Mapping(target = "source", source = "notice.source")
    @Mapping(target = "supersedes", source = "notice.supersedes")
    @Mapping(target = "recount", source = "recalculation")
    NoticeView toView(RecordedNotice recorded);

    List<NoticeView> toViews(List<RecordedNotice> notices);

    MarkView toView(Mark mark);

    @Mapping(target = "effects", source = "tallies")
    RecalculationView toView(RecalculationProgress recalculation);

    TallyView toView(Tally tally);

    @Mapping(target = "matter", source = "code")
    RecalculatedView toView(RecalculatedMatter recalculated);

    @Mapping(target = "side", source = "change.limitBasis")
    @Mapping(target = "effect", source = "change.effect")
    @Mapping(target = "before", source = "change.before")
    @Mapping(target = "after", source = "change.after")
    SideView toView(ChangedSide changed);

    default List<EffectView> effects(List<Tally> tallies) {
        return EffectView.of(tallies);
    }

    default Optional<MarkView> mark(Optional<Mark> mark) {
        return mark.map(this::toView);
    }

    default Optional<RecalculationView> recalculation(Optional<RecalculationProgress> recalculation) {
        return recalculation.map(this::toView);
    }
}
