from milepost_airflow import job_dag

dag = job_dag("file-sizes.yaml")
