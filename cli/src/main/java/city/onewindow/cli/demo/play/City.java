package city.onewindow.cli.demo.play;

/** Where the services are, as base URLs, and where webhooks may go. */
public record City(String intake, String routing, String feedback, String sink) {}
