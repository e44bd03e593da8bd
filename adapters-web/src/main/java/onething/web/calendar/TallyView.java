package onething.web.calendar;

record TallyView(String office, String matter, String effect, long sides, long matters) {}
