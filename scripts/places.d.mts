export declare const root: string;
export declare const evaluationData: string;
