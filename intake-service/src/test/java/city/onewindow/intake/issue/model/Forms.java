package city.onewindow.intake.issue.model;

import java.util.List;

/** Made-up submissions. */
public final class Forms {
    private Forms() {}

    /** A company that looks for a plant, answered in-app. */
    public static SubmissionForm plant() {
        return new SubmissionForm(
                new SubmissionForm.Requester("company", "王工", "0512-57000000"),
                "示例传感科技有限公司",
                null,
                null,
                "development-zone",
                "plant-and-land",
                "寻找 3000 平方米厂房",
                "公司扩产,需租用标准厂房。\n请协助对接。",
                null,
                List.of(new SubmissionForm.Reply("company", "in-app", null)));
    }

    /** A person who asks how to settle, answered in-app. */
    public static SubmissionForm settlement() {
        return new SubmissionForm(
                new SubmissionForm.Requester("talent", "李博士", null),
                null,
                null,
                null,
                "high-tech-zone",
                null,
                "落户需要什么材料",
                "刚入职,想了解高层次人才落户的办理流程。",
                "hotline",
                List.of(new SubmissionForm.Reply("talent", "in-app", null)));
    }

    /** The plant, answered at addresses of one's own. */
    public static SubmissionForm plant(SubmissionForm.Reply... replies) {
        SubmissionForm plant = plant();
        return new SubmissionForm(
                plant.requester(),
                plant.company(),
                plant.companyTier(),
                plant.industry(),
                plant.district(),
                plant.category(),
                plant.subject(),
                plant.text(),
                plant.channel(),
                List.of(replies));
    }
}
