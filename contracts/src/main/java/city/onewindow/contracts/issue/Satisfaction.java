package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 满意度 as Chinese public service rates it; the first two count as satisfied. */
public enum Satisfaction {
    /** 满意. */
    @JsonProperty("satisfied")
    SATISFIED,
    /** 基本满意. */
    @JsonProperty("basically-satisfied")
    BASICALLY_SATISFIED,
    /** 不满意. */
    @JsonProperty("dissatisfied")
    DISSATISFIED
}
