/** S3's notifications, for whoever stands in for S3: how they are written and read. */
export { dropsOfMessage, s3EventOf } from "@winnow/store/sqs";
