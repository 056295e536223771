/**
 * The worked case of domain 2.36 (a bad review: gift missing, slow dispatch, number uploaded without a parcel, answers
 * that contradict each other, a new agent each time), as its words are named in the messages. To be read, never stored.
 */
export const sampleWhys = ['gift', 'dispatch', 'uploaded', 'answers', 'newAgent'] as const
export const sampleMeasures = ['outOfStock', 'verify', 'remark', 'memo', 'gifts', 'inspection'] as const
