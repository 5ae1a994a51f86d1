/** Feedback held to its rules. */
