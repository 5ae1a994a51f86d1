package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a reply amounts to, in the department's own judgement. */
public enum Outcome {
    /** 已解决. */
    @JsonProperty("solved")
    SOLVED,
    /** 部分解决. */
    @JsonProperty("partly-solved")
    PARTLY_SOLVED,
    /** 已解释: policy or fact explained, nothing to be changed. */
    @JsonProperty("explained")
    EXPLAINED,
    /** 未解决. */
    @JsonProperty("not-solved")
    NOT_SOLVED
}
