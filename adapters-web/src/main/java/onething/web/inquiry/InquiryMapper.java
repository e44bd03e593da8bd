package onething.web.inquiry;

import onething.application.port.in.inquiry.ListInquiriesAtDesk.Row;
import onething.domain.inquiry.Inquiry.Said;
import onething.web.inquiry.DeskInquiryController.RowView;
import onething.web.inquiry.InquiryView.SaidView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What people see of inquiries.
@Mapper(config = WireMapping.class)
interface InquiryMapper {

    InquiryMapper INSTANCE = Mappers.getMapper(InquiryMapper.class);

    @Mapping(target = "by", source = "as")
    SaidView toView(Said said);

    @Mapping(target = "matter", source = "file.id")
    @Mapping(target = "number", source = "file.number")
    RowView toView(Row row);
}
